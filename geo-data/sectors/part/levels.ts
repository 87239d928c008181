import type { Provenance } from '../provenance.ts'
import type { DefaultThreshold, Priority, ThresholdScope } from '../sector.ts'
import type { Text } from '../text.ts'
import type { Unit } from '../unit.ts'
import { above, below } from './default-threshold.ts'

/** One priority, the value at which it begins, and how long it must last, s (at once where silent). */
export type Rung = readonly [level: Priority, value: number, holdSeconds?: number]

interface Ladder {
  readonly metric: string
  readonly unit: Unit
  readonly hysteresis: number
  readonly provenance: Provenance
  readonly scope?: Omit<ThresholdScope, 'metric'>
}

const climb =
  (side: typeof above) =>
  (name: Text, ladder: Ladder, ...rungs: readonly Rung[]): readonly DefaultThreshold[] =>
    rungs.map(([level, value, holdSeconds = 0]) => side(name, { ...ladder, level, value, holdSeconds }))

/** One metric's priorities, each from its own value upwards. */
export const levelsAbove = climb(above)
/** One metric's priorities, each from its own value downwards. */
export const levelsBelow = climb(below)
