import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { Position3, SceneSegment } from '../../scene-plan.ts'

/** Metres east, north and up of a spot in the sample city. */
export const at = (east: number, north = 0, up = -10): Position3 => [
  121.9 + east / metresPerDegreeEast(29.92),
  29.92 + north / METRES_PER_DEGREE,
  up,
]

/** A compartment of a tunnel. */
export const aSegment = (
  id: string,
  positions: readonly Position3[],
  part: Partial<SceneSegment> = {},
): SceneSegment => ({
  id,
  sectorId: 'tunnel',
  kind: 'compartment',
  diameterMm: null,
  boreM: [4.2, 3.6],
  positions,
  ...part,
})
