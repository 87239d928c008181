import type { KindRef, MetricRef } from '../../sectors/sector.ts'
import type { Text } from '../../sectors/text.ts'

/** One sensor's part: its reading is led through these points, straight between them. */
export interface DrillTrack {
  readonly role: string
  readonly metric: MetricRef
  /** The kinds it may stand on, where its metric is measured on others too. */
  readonly on?: readonly KindRef[]
  /** No farther than this from whoever plays the first part, m. */
  readonly withinMetres: number
  /** The drill goes on where nobody can play it. */
  readonly optional?: true
  /** Where it stands to the pipe: measuring the line itself, or in a space or on a post beside it. */
  readonly standing: 'on-line' | 'beside'
  /** How far along the pipe from the leak, m: for recasting on another main. */
  readonly alongMetres: number
  readonly everySeconds: number
  /** [seconds since the start, value in the metric's unit]; none for a part that only cries. */
  readonly points: readonly (readonly [seconds: number, value: number])[]
  readonly grain: number
}

export interface DrillCry {
  readonly role: string
  readonly atSeconds: number
  readonly event: string
}

/** A gateway falls silent: it keeps what it gathers and sends it when it is back. */
export interface DrillSilence {
  readonly fromSeconds: number
  readonly toSeconds: number
  /** It speaks for at least so many sensors. */
  readonly leastSensors: number
}

/** A drill as data: who measures what when, and which device cries. Played by the simulator at its own pace. */
export interface Drill {
  readonly id: string
  readonly name: Text
  readonly story: Text
  readonly sectorId: string
  readonly lastsSeconds: number
  readonly tracks: readonly DrillTrack[]
  readonly cries: readonly DrillCry[]
  readonly silence?: DrillSilence
}

/** The role under which a cast names the gateway that falls silent. */
export const GATEWAY_ROLE = 'gateway'

type Part = Pick<DrillTrack, 'role' | 'points'> & Partial<DrillTrack>

/** Parts of one metric, told by what sets them apart. */
export const partsOf =
  (metric: MetricRef, common: Partial<DrillTrack> & Pick<DrillTrack, 'grain'>) =>
  (part: Part): DrillTrack => ({
    standing: 'beside',
    alongMetres: 0,
    withinMetres: 500,
    everySeconds: 5,
    ...common,
    metric,
    ...part,
  })
