import { computed, notNegative, type Outcome, refused } from '../../outcome.ts'
import type { Stability } from '../briggs.ts'

export type Sky = {
  /** At 10 m. */
  readonly windMS: number
  /** Above the horizon; 0 or less is night. */
  readonly solarElevationDeg: number
  /** Eighths of the sky. */
  readonly cloudOktas: number
}

type Insolation = 'strong' | 'moderate' | 'slight'

/** Pasquill's rows, each up to a wind. Where he gives two classes (A–B) the steadier stands: it carries farther. */
const ROWS: readonly {
  readonly below: number
  readonly day: Record<Insolation, Stability>
  readonly night: readonly [Stability, Stability]
}[] = [
  { below: 2, day: { strong: 'A', moderate: 'B', slight: 'B' }, night: ['F', 'F'] },
  { below: 3, day: { strong: 'B', moderate: 'B', slight: 'C' }, night: ['E', 'F'] },
  { below: 5, day: { strong: 'B', moderate: 'C', slight: 'C' }, night: ['D', 'E'] },
  { below: 6, day: { strong: 'C', moderate: 'D', slight: 'D' }, night: ['D', 'D'] },
  { below: Number.POSITIVE_INFINITY, day: { strong: 'C', moderate: 'D', slight: 'D' }, night: ['D', 'D'] },
]

/** Turner 1964: strong above 60°, moderate above 35°, else slight; half clouded takes one step off, five eighths low cloud two. */
function insolation(solarElevationDeg: number, cloudOktas: number): Insolation {
  const clear = solarElevationDeg > 60 ? 2 : solarElevationDeg > 35 ? 1 : 0
  const steps = Math.max(0, clear - (cloudOktas > 4 ? 1 : 0))
  return steps === 2 ? 'strong' : steps === 1 ? 'moderate' : 'slight'
}

/**
 * Pasquill stability class from wind, sun and cloud; an overcast sky is D by day and night.
 * Source: Pasquill 1961, Turner 1964, from memory of their tables. Range: open country, wind at 10 m, an hour after
 * sunrise to an hour before sunset; flagged below 1 m/s, where the class says little.
 */
export function stabilityClass(sky: Sky): Outcome<Stability> {
  const { windMS, solarElevationDeg, cloudOktas } = sky
  if (!notNegative(windMS, cloudOktas) || cloudOktas > 8 || !(Math.abs(solarElevationDeg) <= 90))
    return refused('input-not-physical')
  const flags = { 'wind-below-1-m-s': windMS < 1 }
  if (cloudOktas >= 7.5) return computed('D', flags)
  const row = ROWS.find(({ below }) => windMS < below)
  if (!row) return refused('input-not-physical')
  if (solarElevationDeg > 0) return computed(row.day[insolation(solarElevationDeg, cloudOktas)], flags)
  return computed(row.night[cloudOktas >= 4 ? 0 : 1], flags)
}
