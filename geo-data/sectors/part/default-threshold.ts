import { ours, type Provenance } from '../provenance.ts'
import type { DefaultThreshold, Priority, ThresholdScope } from '../sector.ts'
import { type Text, text } from '../text.ts'
import type { Unit } from '../unit.ts'

interface Level {
  readonly metric: string
  readonly level: Priority
  readonly value: number
  readonly unit: Unit
  readonly holdSeconds: number
  readonly hysteresis: number
  readonly provenance: Provenance
  readonly scope?: Omit<ThresholdScope, 'metric'>
}

/** How long a reading must stay calm before the alarm clears, s (ours). */
const CALM_SECONDS = 60

const common = (name: Text, { metric, scope, ...level }: Level) => ({
  ...level,
  name,
  calmSeconds: CALM_SECONDS,
  scope: { metric, ...scope },
})

const idOf = ({ metric, level, scope }: Level, what: string): string =>
  [metric, what, scope?.kind ?? scope?.spaceType, level.toLowerCase()].filter(Boolean).join('-')

export const above = (name: Text, level: Level): DefaultThreshold => ({
  ...common(name, level),
  id: idOf(level, 'above'),
  kind: 'above',
})

export const below = (name: Text, level: Level): DefaultThreshold => ({
  ...common(name, level),
  id: idOf(level, 'below'),
  kind: 'below',
})

/** A change within the window: a negative value is a fall. */
export const changes = (name: Text, level: Level & { readonly windowSeconds: number }): DefaultThreshold => ({
  ...common(name, level),
  id: idOf(level, level.value < 0 ? 'fall' : 'rise'),
  kind: 'rate',
  windowSeconds: level.windowSeconds,
})

/** The detector says so itself. */
export const cries = (metric: string, event: string, name: Text, level: Priority): DefaultThreshold => ({
  id: `${metric}-${event}`,
  name,
  kind: 'device-event',
  event,
  level,
  value: 1,
  unit: 'event',
  holdSeconds: 0,
  hysteresis: 0,
  calmSeconds: 0,
  scope: { metric },
  provenance: ours('a detector that cries by itself is heard; its own set-point is not known here'),
})

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

/**
 * The two levels of combustible gas in a closed space. The levels of DB34/T 4021, DB3401/T 312 and the 2023 guide could not be read: this
 * is the safe starter profile of rules.md. Sensor accuracy is ±0.1 % VOL, so the levels stand more than 0.2 % VOL apart.
 */
export const starterGasLevels = (metric: string): readonly DefaultThreshold[] => {
  const provenance = ours('rules.md 2B.1: safe starter profile, standards for adjacent spaces not verified')
  const level = { metric, unit: '%VOL', hysteresis: 0.2, provenance } as const
  return [
    above(text('可燃气体浓度超低限', 'Combustible gas above the low level'), {
      ...level,
      level: 'P2',
      value: 1,
      holdSeconds: 10,
    }),
    above(text('可燃气体浓度超高限', 'Combustible gas above the high level'), {
      ...level,
      level: 'P1',
      value: 2.5,
      holdSeconds: 0,
    }),
  ]
}
