import type { Section } from '../../network/section.ts'
import { placeAt } from '../../place/place.ts'
import { hazardByRef, kindByRef } from '../../sectors/registry.ts'
import type { Scalar } from '../../sectors/sector.ts'
import { sketchesOf } from '../draw.ts'
import type { Line, Placed, Situation } from '../situation.ts'
import type { Sketch } from '../sketch.ts'

export const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

const recorded = (ref: string, attributes: Record<string, Scalar>) => {
  const kind = kindByRef(ref)?.it
  if (!kind) throw new Error(`no kind ${ref}`)
  return { id: 1, ref, code: 'X-1', name: null, attributes, assumed: [], kind }
}

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

export const aLine = (ref: string, substance: string, given: Partial<Line> = {}): Line => ({
  ...recorded(ref, { substance, pressure_mpa: 2, diameter_mm: 200 }),
  lengthM: 800,
  metres: 0,
  nearest: HERE,
  path: [
    [121.899, 29.92],
    [121.905, 29.92],
  ],
  section: SECTION,
  ...given,
})

export const aVessel = (ref: string, attributes: Record<string, Scalar>): Placed => ({
  ...recorded(ref, attributes),
  place: HERE,
  metres: 0,
})

export const aSituation = (given: Partial<Situation>): Situation => ({
  at: AT,
  place: HERE,
  chamber: null,
  adjacent: [],
  run: [],
  suspects: [],
  facilities: [],
  weather: { at: AT, windSpeedMs: 3, windFromDeg: 0, temperatureC: 20, relativeHumidity: 70, source: 'station' },
  overrides: {},
  ...given,
})

export const hazard = (ref: string) => {
  const found = hazardByRef(ref)
  if (!found) throw new Error(`no hazard ${ref}`)
  return found.it
}

export const drawn = (ref: string, given: Partial<Situation>): readonly Sketch[] =>
  sketchesOf(aSituation(given), hazard(ref)).sketches

export const reachOf = (sketches: readonly Sketch[], scenario: string, criterion: string): number =>
  Math.max(
    ...sketches
      .filter((one) => one.scenario === scenario && one.criterion.id === criterion)
      .map((one) => one.radiusM ?? 0),
  )

export const line = (substance: string, overrides: Situation['overrides'] = {}) =>
  drawn('hazchem.third-party-damage', { suspects: [aLine('hazchem.pipeline', substance)], overrides })
