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

/** Lianhe Road, where a trunk main and a hydrant lie together. */
const BURST: Board = [-420, 260]
/** A trunk sewer of the old town. */
const SEWER: Board = [240, -420]
/** The ring of the heat supply. */
const HEAT: Board = [620, 420]
/** The bridge that carries the port's lorries. */
const BRIDGE: Board = [900, 0]
/** The utility tunnel of the new town. */
const TUNNEL: Board = [1500, 900]

const around = (
  at: Board,
  count: number,
  metrics: readonly MetricRef[],
  only: Pick<DrillSpot, 'on' | 'where'> = {},
): DrillSpot[] => metrics.map((metric) => ({ metric, at, count, ...only }))

export const DRILL_SPOTS: readonly DrillSpot[] = [
  { metric: 'gas.methane-adjacent', at: LEAK, count: 6, spaceType: 'drain', where: { service: 'rain' } },
  { metric: 'hazchem.pressure', at: RUPTURE, count: 3, on: ['hazchem.pipeline'] },
  ...around(RUPTURE, 3, ['hazchem.combustible', 'hazchem.vibration']),
  ...around(BURST, 3, ['water.pressure', 'water.flow', 'water.leak-sound', 'water.hydrant-pressure']),
  { metric: 'drainage.methane', at: SEWER, count: 5, on: ['drainage.manhole'] },
  ...around(HEAT, 2, ['heating.pressure', 'heating.flow', 'heating.temperature'], {
    on: ['heating.main'],
    where: { side: 'supply', diameter_mm: 400 },
  }),
  { metric: 'bridge.vehicle-load', at: BRIDGE, count: 2, on: ['bridge.bridge', 'bridge.deck'] },
  ...around(BRIDGE, 2, ['bridge.deflection', 'bridge.dynamic-strain', 'bridge.acceleration'], {
    on: ['bridge.bridge'],
  }),
  { metric: 'tunnel.methane', at: TUNNEL, count: 4, on: ['tunnel.gas-compartment'] },
  ...around(TUNNEL, 2, ['tunnel.oxygen', 'tunnel.gas-pressure']),
]
