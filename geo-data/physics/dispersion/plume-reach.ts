import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { farthestAt } from '../reach.ts'
import { briggsSigmas, type Stability, type Terrain } from './briggs.ts'
import { plumeConcentration } from './gaussian-plume.ts'

/** Searched span; Briggs holds from 100 m, nearer distances come back flagged. */
const SPAN = { fromM: 1, toM: 10_000 }

export type Plume = {
  readonly releaseKgS: number
  readonly windMS: number
  readonly releaseHeightM: number
  /** Height at which people breathe or a flame may start. */
  readonly receptorHeightM: number
  readonly stability: Stability
  readonly terrain: Terrain
}

function concentration(plume: Plume, distanceM: number, acrossM: number): number {
  const sigmas = briggsSigmas(plume.terrain, plume.stability, distanceM)
  if (!sigmas.ok) return 0
  const { releaseKgS, windMS, releaseHeightM, receptorHeightM } = plume
  const point = { releaseKgS, windMS, releaseHeightM, acrossM, heightM: receptorHeightM }
  const found = plumeConcentration(point, sigmas.value)
  return found.ok ? found.value : 0
}

/**
 * Farthest distance downwind at which a Gaussian plume with Briggs sigmas still holds a concentration, m.
 * Inversion of gaussian-plume.ts over briggs.ts; same sources and range, capped at 10 km.
 */
export function plumeReach(plume: Plume, concentrationKgM3: number): Outcome<number> {
  if (!positive(plume.releaseKgS, plume.windMS, concentrationKgM3)) return refused('input-not-physical')
  const reachM = farthestAt((distanceM) => concentration(plume, distanceM, 0), concentrationKgM3, SPAN)
  if (reachM === undefined) return computed(0, { 'criterion-not-reached': true, 'wind-below-1-m-s': plume.windMS < 1 })
  return computed(reachM, {
    'nearer-than-100-m': reachM < 100,
    'reach-beyond-range': reachM >= SPAN.toM,
    'wind-below-1-m-s': plume.windMS < 1,
  })
}

/** Half-width of the isopleth at a distance, m: y = σy √(2 ln(C0/C)); 0 where the axis is thinner than the concentration. */
export function plumeHalfWidth(plume: Plume, concentrationKgM3: number, distanceM: number): Outcome<number> {
  if (!positive(plume.releaseKgS, plume.windMS, concentrationKgM3, distanceM)) return refused('input-not-physical')
  const axis = concentration(plume, distanceM, 0)
  const sigmas = briggsSigmas(plume.terrain, plume.stability, distanceM)
  if (!sigmas.ok) return sigmas
  if (axis <= concentrationKgM3) return computed(0)
  return computed(sigmas.value.sigmaYM * Math.sqrt(2 * Math.log(axis / concentrationKgM3)))
}
