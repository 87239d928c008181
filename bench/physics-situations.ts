import { drawZones } from '../geo-data/impact-zone/draw.ts'
import {
  aLine,
  aManhole,
  aSituation,
  BREEZE,
  hazardNamed,
  type Supposed,
} from '../geo-data/impact-zone/test-situation.ts'
import type { Scalar } from '../geo-data/sectors/sector.ts'

export interface Asked extends Supposed {
  readonly name: string
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

const ofLine = (hazard: string, ref: string, attributes: Record<string, Scalar>): Asked => ({
  name: `${hazard} ${attributes.substance} ${attributes.pressure_mpa} MPa`,
  hazard: hazardNamed(hazard),
  situation: aSituation({ weather: BREEZE, chamber: { ...aManhole(), id: 2 }, suspects: [aLine(ref, attributes)] }),
})
