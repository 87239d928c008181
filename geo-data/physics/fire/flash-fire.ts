import { briggsSigmas } from '../dispersion/briggs.ts'
import { type Plume, plumeReach } from '../dispersion/plume-reach.ts'
import { type Outcome, positive, refused } from '../outcome.ts'

/** Flammable range as concentrations. */
export type Flammable = { readonly lowerKgM3: number; readonly upperKgM3: number }

export type FlashFire = {
  /** Within it everybody outdoors is taken as killed. */
  readonly reachM: number
  /** Fuel between the limits: what can burn at once. */
  readonly flammableKg: number
}

const SLICES = 400

/** Fuel above a concentration in a slice of a plume on the ground, kg/m: πσyσz (C0 − C). Source: integral of the Gauss profile. */
const above = (sigmas: number, axis: number, level: number): number => Math.PI * sigmas * Math.max(0, axis - level)

/**
 * A flash fire of a plume on the ground: it reaches as far as the lower flammable limit, and burns the fuel between
 * the limits, ∫ πσyσz {(C0−L)⁺ − (C0−U)⁺} dx, C0 = Q/(πσyσz u).
 * Source: Purple Book 4 (the cloud at LFL is the fire); the mass is the integral of gaussian-plume.ts over briggs.ts.
 * No case held: screening. Range: as plume-reach.ts; a release on the ground only.
 */
export function flashFire(plume: Plume, flammable: Flammable): Outcome<FlashFire> {
  const { lowerKgM3, upperKgM3 } = flammable
  if (!positive(lowerKgM3, upperKgM3 - lowerKgM3)) return refused('input-not-physical')
  const reach = plumeReach({ ...plume, releaseHeightM: 0, receptorHeightM: 0 }, lowerKgM3)
  if (!reach.ok || reach.value === 0) return reach.ok ? { ...reach, value: { reachM: 0, flammableKg: 0 } } : reach
  const stepM = reach.value / SLICES
  let flammableKg = 0
  for (let slice = 0; slice < SLICES; slice += 1) {
    const sigmas = briggsSigmas(plume.terrain, plume.stability, (slice + 0.5) * stepM)
    if (!sigmas.ok) return sigmas
    const area = sigmas.value.sigmaYM * sigmas.value.sigmaZM
    const axis = plume.releaseKgS / (Math.PI * area * plume.windMS)
    flammableKg += (above(area, axis, lowerKgM3) - above(area, axis, upperKgM3)) * stepM
  }
  return { ok: true, value: { reachM: reach.value, flammableKg }, flags: reach.flags }
}
