import { normalDistribution } from '../../harm/probit.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'
import { farthestAt } from '../../reach.ts'
import type { Sigmas, Stability } from '../briggs.ts'
import { plumeConcentration } from '../gaussian-plume.ts'
import { puffSigmas } from './puff-sigmas.ts'

export type FiniteRelease = {
  readonly releaseKgS: number
  readonly durationS: number
  readonly windMS: number
  readonly releaseHeightM: number
  readonly stability: Stability
}

/** Spread of the plume at a distance: the caller's own set (Briggs of the city, or that of puffs). */
export type Spread = (distanceM: number) => Outcome<Sigmas>

export type FinitePoint = {
  readonly alongM: number
  readonly acrossM: number
  readonly heightM: number
  readonly timeS: number
}

/** Part of the cloud's length that has come this far, by the spread at one end of it. */
function passed(release: FiniteRelease, alongM: number, endM: number): number {
  if (endM <= 0) return 1
  const sigmas = puffSigmas(release.stability, endM)
  return sigmas.ok ? normalDistribution((alongM - endM) / sigmas.value.sigmaYM) : 1
}

/**
 * Concentration of a release that lasts a while, kg/m³:
 * C = C_plume ½{erf[(x − u(t−Δt))/(√2 σx(u(t−Δt)))] − erf[(x − ut)/(√2 σx(ut))]}, Δt the time it has lasted by then.
 * Source: Palazzi et al. 1982, σx at the cloud's ends. Case: validation/consequence.json DSP-PUFF-02.
 * Range: as the Gaussian plume; it never exceeds the steady plume.
 */
export function finiteConcentration(release: FiniteRelease, point: FinitePoint, spread: Spread): Outcome<number> {
  const { releaseKgS, durationS, windMS, releaseHeightM } = release
  if (!positive(releaseKgS, durationS, windMS, point.alongM) || !notNegative(point.timeS))
    return refused('input-not-physical')
  const sigmas = spread(point.alongM)
  if (!sigmas.ok) return sigmas
  const { acrossM, heightM } = point
  const plume = plumeConcentration({ releaseKgS, windMS, releaseHeightM, acrossM, heightM }, sigmas.value)
  if (!plume.ok) return plume
  const lastedS = Math.min(point.timeS, durationS)
  const tail = passed(release, point.alongM, windMS * (point.timeS - lastedS))
  const head = passed(release, point.alongM, windMS * point.timeS)
  const present = Math.max(0, tail - (point.timeS > 0 ? head : 1))
  return { ok: true, value: plume.value * present, flags: [...new Set([...sigmas.flags, ...plume.flags])] }
}

/** The highest concentration that ever stands at a distance downwind on the axis, kg/m³: as the cloud's middle passes. */
export function finitePeak(release: FiniteRelease, alongM: number, heightM: number, spread: Spread): Outcome<number> {
  if (!positive(alongM, release.windMS)) return refused('input-not-physical')
  const timeS = alongM / release.windMS + release.durationS / 2
  return finiteConcentration(release, { alongM, acrossM: 0, heightM, timeS }, spread)
}

/** Farthest distance downwind at which a finite release ever reaches a concentration, m; searched from 1 m to 10 km. */
export function finiteReach(
  release: FiniteRelease,
  concentrationKgM3: number,
  heightM: number,
  spread: Spread,
): Outcome<number> {
  if (!positive(concentrationKgM3, release.releaseKgS, release.durationS, release.windMS))
    return refused('input-not-physical')
  const peak = (distanceM: number): number => {
    const found = finitePeak(release, distanceM, heightM, spread)
    return found.ok ? found.value : 0
  }
  const reachM = farthestAt(peak, concentrationKgM3, { fromM: 1, toM: 10_000 })
  if (reachM === undefined) return computed(0, { 'criterion-not-reached': true })
  return computed(reachM, {
    'nearer-than-100-m': reachM < 100,
    'reach-beyond-range': reachM >= 10_000,
    'wind-below-1-m-s': release.windMS < 1,
  })
}
