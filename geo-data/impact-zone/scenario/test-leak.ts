import type { Section } from '../../network/section.ts'
import { sketchesOf } from '../draw.ts'
import type { Line, Situation } from '../situation.ts'
import type { Sketch } from '../sketch.ts'
import { aLine as aLineWith, aSituation as aSituationWith, BREEZE, hazardNamed } from '../test-situation.ts'

export const SECTION: Section = {
  lengthM: 2400,
  volumeM3: 75,
  closing: [
    { code: 'V-1', operation: 'remote' },
    { code: 'V-2', operation: 'automatic' },
  ],
  doubtful: [],
  open: false,
}

/** A transmission line between valves that close, under foot. */
export const aLine = (ref: string, substance: string, given: Partial<Line> = {}): Line =>
  aLineWith(
    ref,
    { substance, pressure_mpa: 2, diameter_mm: 200 },
    {
      lengthM: 800,
      metres: 0,
      path: [
        [121.899, 29.92],
        [121.905, 29.92],
      ],
      section: SECTION,
      ...given,
    },
  )

/** In a north wind whose humidity was measured. */
export const aSituation = (given: Partial<Situation>): Situation =>
  aSituationWith({ weather: { ...BREEZE, windFromDeg: 0, relativeHumidity: 70 }, ...given })

export const drawn = (ref: string, given: Partial<Situation>): readonly Sketch[] =>
  sketchesOf(aSituation(given), hazardNamed(ref)).sketches

export const reachOf = (sketches: readonly Sketch[], scenario: string, criterion: string): number =>
  Math.max(
    ...sketches
      .filter((one) => one.scenario === scenario && one.criterion.id === criterion)
      .map((one) => one.radiusM ?? 0),
  )

export const line = (substance: string, overrides: Situation['overrides'] = {}) =>
  drawn('hazchem.third-party-damage', { suspects: [aLine('hazchem.pipeline', substance)], overrides })
