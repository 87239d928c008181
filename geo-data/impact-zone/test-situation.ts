import { placeAt } from '../place/place.ts'
import { hazardByRef, kindByRef } from '../sectors/registry.ts'
import type { Hazard, Scalar } from '../sectors/sector.ts'
import type { Line, Placed, Recorded, Situation, Weather } from './situation.ts'

export const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

/** A steady breeze by day, humidity unknown. */
export const BREEZE: Weather = { at: AT, windSpeedMs: 3, windFromDeg: 225, temperatureC: 20, source: 'station 1' }

export const hazardNamed = (ref: string): Hazard => {
  const found = hazardByRef(ref)
  if (!found) throw new Error(`no hazard ${ref}`)
  return found.it
}

type Attributes = Readonly<Record<string, Scalar>>

const aRecord = (ref: string, attributes: Attributes): Recorded => {
  const kind = kindByRef(ref)
  if (!kind) throw new Error(`no kind ${ref}`)
  return { id: 1, ref, code: 'X-1', name: null, attributes, assumed: [], kind: kind.it }
}

/** A line that runs through the place from west to east. */
export const aLine = (ref: string, attributes: Attributes, given: Partial<Line> = {}): Line => ({
  ...aRecord(ref, attributes),
  lengthM: 300,
  metres: 4,
  nearest: HERE,
  path: [
    [121.899, 29.92],
    [121.901, 29.92],
  ],
  ...given,
})

/** A chamber, a tank or a works that stands at the place. */
export const aVessel = (ref: string, attributes: Attributes): Placed => ({
  ...aRecord(ref, attributes),
  place: HERE,
  metres: 0,
})

export const aManhole = (): Placed =>
  aVessel('drainage.manhole', { chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 })

/** Nothing on record around the place but what is given. */
export const aSituation = (given: Partial<Situation> & Pick<Situation, 'weather'>): Situation => ({
  at: AT,
  place: HERE,
  chamber: null,
  adjacent: [],
  run: [],
  suspects: [],
  facilities: [],
  overrides: {},
  ...given,
})

export interface Supposed {
  readonly situation: Situation
  readonly hazard: Hazard
}

/** A manhole with gas in it, on a city-gas main. */
export const aChamberSituation = (): Supposed => ({
  situation: aSituation({
    weather: BREEZE,
    chamber: { ...aManhole(), code: 'MH-1' },
    suspects: [
      aLine('gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }, { id: 2, code: 'L-1' }),
    ],
  }),
  hazard: hazardNamed('gas.underground-gas'),
})

/** A petrochemical line with a hole. */
export const aLineSituation = (attributes: Attributes, overrides: Situation['overrides'] = {}): Supposed => ({
  situation: aSituation({
    weather: BREEZE,
    suspects: [aLine('hazchem.pipeline', attributes, { id: 2, code: 'L-1' })],
    overrides,
  }),
  hazard: hazardNamed('hazchem.pipeline-leak'),
})
