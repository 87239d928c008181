import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'
import { soilTravelTime } from '../soil-travel.ts'

/** Spaces this near to a leak are to be searched (rules.md R111), m. */
export const SEARCHED_WITHIN_M = 12.5

/** A space that the pipe itself runs through is as good as at the leak, m. */
const AT_THE_LEAK_M = 1e-6

export type LeakInSoil = {
  /** What the pores take up: soil-leak.ts. */
  readonly massFlowKgS: number
  /** At the pressure of the open air. */
  readonly gasDensityKgM3: number
  /** Air-filled pore volume over soil volume. */
  readonly airPorosity: number
  /** In the soil: soil-travel.ts. */
  readonly diffusivityM2S: number
  /** Under a tight road all gas goes aside: it fills a flat disc of this thickness instead of half a ball. */
  readonly pavedDepthM?: number
}

export type TravelTime = { readonly byDiffusionS: number; readonly byFillingS: number; readonly soonestS: number }

/**
 * When gas from a leak comes to a space, s, by two scales that are both shown: diffusion, and the time in which the
 * leak fills the pores as far as that, t = V(x) φ ρ/ṁ with V half a ball, or under a tight road a disc.
 * Source: soil-travel.ts; conservation of volume. Always flagged as screening: cracks, bedding and ducts are faster.
 */
export function travelToSpace(leak: LeakInSoil, distanceM: number): Outcome<TravelTime> {
  const { massFlowKgS, gasDensityKgM3, airPorosity, diffusivityM2S, pavedDepthM } = leak
  if (!positive(massFlowKgS, gasDensityKgM3, airPorosity, distanceM) || airPorosity >= 1)
    return refused('input-not-physical')
  if (pavedDepthM !== undefined && !positive(pavedDepthM)) return refused('input-not-physical')
  const diffusion = soilTravelTime(distanceM, diffusivityM2S)
  if (!diffusion.ok) return diffusion
  const ballM3 = (2 / 3) * Math.PI * distanceM ** 3
  const filledM3 = pavedDepthM === undefined ? ballM3 : Math.min(ballM3, Math.PI * distanceM ** 2 * pavedDepthM)
  const byFillingS = (filledM3 * airPorosity * gasDensityKgM3) / massFlowKgS
  return computed(
    { byDiffusionS: diffusion.value, byFillingS, soonestS: Math.min(diffusion.value, byFillingS) },
    { 'screening-diffusion': true, 'beyond-law-range': distanceM > SEARCHED_WITHIN_M },
  )
}

export type Space = { readonly id: string; readonly distanceM: number }

/** The spaces within 12.5 m of a leak, the one that gas comes to first first. */
export function spacesReached(leak: LeakInSoil, spaces: readonly Space[]): Outcome<readonly (Space & TravelTime)[]> {
  if (!spaces.every(({ distanceM }) => notNegative(distanceM))) return refused('input-not-physical')
  const near = spaces.filter(({ distanceM }) => distanceM <= SEARCHED_WITHIN_M)
  const timed: (Space & TravelTime)[] = []
  for (const space of near) {
    const travel = travelToSpace(leak, Math.max(space.distanceM, AT_THE_LEAK_M))
    if (!travel.ok) return travel
    timed.push({ ...space, ...travel.value })
  }
  timed.sort((a, b) => a.soonestS - b.soonestS || a.distanceM - b.distanceM)
  return computed(timed, { 'screening-diffusion': true })
}
