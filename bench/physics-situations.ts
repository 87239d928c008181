import { drawZones } from '../geo-data/impact-zone/draw.ts'
import type { Recorded, Situation } from '../geo-data/impact-zone/situation.ts'
import { placeAt } from '../geo-data/place/place.ts'
import { hazardByRef, kindByRef } from '../geo-data/sectors/registry.ts'
import type { Hazard, Scalar } from '../geo-data/sectors/sector.ts'

const AT = new Date('2026-11-22T02:00:00Z')
const HERE = placeAt(121.9, 29.92)

export interface Asked {
  readonly name: string
  readonly hazard: Hazard
  readonly situation: Situation
}

/** A leak of every kind that a city pipes and stores, each with all its holes and criteria, in a steady wind. */
export const asked = (): Asked[] =>
  [
    ...['propylene', 'ethylene', 'butadiene', 'hydrogen', 'ammonia', 'chlorine', 'benzene', 'gasoline', 'crude'].map(
      (substance) =>
        ofLine('hazchem.pipeline-leak', 'hazchem.pipeline', { substance, pressure_mpa: 2.5, diameter_mm: 250 }),
    ),
    ofLine('gas.main-leak', 'gas.main', { substance: 'methane', pressure_mpa: 4, diameter_mm: 500 }),
    ofLine('gas.main-leak', 'gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }),
    ofLine('gas.dig-strike', 'gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }),
    ofLine('gas.underground-gas', 'gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }),
  ].filter(({ hazard, situation }) => drawZones(situation, hazard).zones.length > 0)

const recorded = (id: number, ref: string, attributes: Record<string, Scalar>): Recorded => {
  const kind = kindByRef(ref)
  if (!kind) throw new Error(`no kind ${ref}`)
  return { id, ref, code: `${ref}-${id}`, name: null, attributes, assumed: [], kind: kind.it }
}

const ofLine = (hazard: string, ref: string, attributes: Record<string, Scalar>): Asked => {
  const found = hazardByRef(hazard)
  if (!found) throw new Error(`no hazard ${hazard}`)
  const line = {
    ...recorded(1, ref, attributes),
    lengthM: 300,
    metres: 4,
    nearest: HERE,
    path: [
      [121.899, 29.92],
      [121.901, 29.92],
    ] as const,
  }
  const chamber = { chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 }
  return {
    name: `${hazard} ${attributes.substance} ${attributes.pressure_mpa} MPa`,
    hazard: found.it,
    situation: {
      at: AT,
      place: HERE,
      chamber: { ...recorded(2, 'drainage.manhole', chamber), place: HERE, metres: 0 },
      adjacent: [],
      run: [],
      suspects: [line],
      facilities: [],
      weather: { at: AT, windSpeedMs: 3, windFromDeg: 225, temperatureC: 20, source: 'station' },
      overrides: {},
    },
  }
}
