import type { KindRef, MetricRef, Scalar } from '../../sectors/sector.ts'
import type { Board } from '../ground.ts'

/** Where a drill plays: the sensors nearest to it are there for certain and have the lowest codes. */
export interface DrillSpot {
  readonly metric: MetricRef
  readonly at: Board
  readonly count: number
  /** Only in spaces of this type. */
  readonly spaceType?: string
  /** Only on these kinds. */
  readonly on?: readonly KindRef[]
  /** Only where the record says so. */
  readonly where?: Readonly<Record<string, Scalar>>
}

/** Jianshe Road in the old town, beside a medium-pressure main: where the gas drill plays. */
const LEAK: Board = [-203, -330]
/** Chemical Avenue at a block valve between the southern housing blocks: where the propylene line is struck. */
const RUPTURE: Board = [882, -2135]

export const DRILL_SPOTS: readonly DrillSpot[] = [
  { metric: 'gas.methane-adjacent', at: LEAK, count: 6, spaceType: 'drain', where: { service: 'rain' } },
  { metric: 'hazchem.pressure', at: RUPTURE, count: 3, on: ['hazchem.pipeline'] },
  { metric: 'hazchem.combustible', at: RUPTURE, count: 3 },
  { metric: 'hazchem.vibration', at: RUPTURE, count: 3 },
]
