import type { RupturedLine } from '../../../physics/source/pipe/rupture-transient.ts'
import type { Text } from '../../../sectors/text.ts'
import type { Step } from '../../step.ts'

/** How it gets out: a hole in mm, the whole bore, all at once, or all of a vessel in ten minutes (Purple Book G.1 to G.3). */
export type Way = number | 'full-bore' | 'instantaneous' | 'ten-minutes'

export interface Release {
  readonly way: Way
  /** At the first instant; of what is let out at once, 0. */
  readonly massFlowKgS: number
  /** What is let out at once, kg; null where it flows. */
  readonly instantKg: number | null
  readonly phase: 'gas' | 'liquid'
  /** Of the gas at the hole; of a liquid, its own. */
  readonly exitDensityKgM3: number
  readonly holeM: number
  readonly hole: Text
  /** How long it lasts, and how much it is in the end. */
  readonly course: Course
  readonly steps: readonly Step[]
}

/** How a release goes on: bounded by what stands between the valves that close, and by when they do. */
export interface Course {
  readonly durationS: number
  readonly releasedKg: number
  /** Null where nothing on record closes. */
  readonly closedAfterS: number | null
  /** What is shut in and still comes out after closing, kg. */
  readonly inventoryKg: number
  /** Of a gas line broken through: it empties ever more slowly. */
  readonly transient: RupturedLine | null
  /** What is left behind the closed valves comes out as fast as before (a liquid), or ever more slowly (a gas). */
  readonly fading: boolean
  readonly steps: readonly Step[]
}

/** A release before anybody asks how long it lasts. */
export type Flow = Omit<Release, 'course'>
