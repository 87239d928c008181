import { placeAt } from '../place/place.ts'
import { hazardByRef, kindByRef } from '../sectors/registry.ts'
import type { Hazard, Scalar } from '../sectors/sector.ts'
import type { Line, Recorded, Situation, Weather } from './situation.ts'

const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

const hazardNamed = (ref: string): Hazard => {
  const found = hazardByRef(ref)
  if (!found) throw new Error(`no hazard ${ref}`)
  return found.it
}

const recorded = (id: number, ref: string, code: string, attributes: Record<string, Scalar>): Recorded => {
  const kind = kindByRef(ref)
  if (!kind) throw new Error(`no kind ${ref}`)
  return { id, ref, code, name: null, attributes, assumed: [], kind: kind.it }
}

const WEATHER: Weather = { at: AT, windSpeedMs: 3, windFromDeg: 225, temperatureC: 20, source: 'station 1' }

const aSituation = (given: Partial<Situation>): Situation => ({
  at: AT,
  place: HERE,
  chamber: null,
  adjacent: [],
  run: [],
  suspects: [],
  facilities: [],
  weather: WEATHER,
  overrides: {},
  ...given,
})

/** A manhole with gas in it, on a city-gas main. */
export const aChamberSituation = (): { readonly situation: Situation; readonly hazard: Hazard } => ({
  situation: aSituation({
    chamber: {
      ...recorded(1, 'drainage.manhole', 'MH-1', {
        chamber_volume_m3: 3.5,
        cover_mass_kg: 80,
        cover_diameter_m: 0.7,
      }),
      place: HERE,
      metres: 0,
    },
    suspects: [aLine('gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 })],
  }),
  hazard: hazardNamed('gas.underground-gas'),
})

const aLine = (ref: string, attributes: Record<string, Scalar>): Line => ({
  ...recorded(2, ref, 'L-1', attributes),
  lengthM: 300,
  metres: 4,
  nearest: HERE,
  path: [
    [121.899, 29.92],
    [121.901, 29.92],
  ],
})

/** A petrochemical line with a hole. */
export const aLineSituation = (
  attributes: Record<string, Scalar>,
  overrides: Situation['overrides'] = {},
): { readonly situation: Situation; readonly hazard: Hazard } => ({
  situation: aSituation({ suspects: [aLine('hazchem.pipeline', attributes)], overrides }),
  hazard: hazardNamed('hazchem.pipeline-leak'),
})
