import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type SoilPores = {
  /** Diffusivity of the gas in free air. */
  readonly freeDiffusivityM2S: number
  /** Air-filled pore volume over soil volume. */
  readonly airPorosity: number
  /** All pore volume over soil volume. */
  readonly porosity: number
}

/** Diffusivity in soil, m²/s: De = D0 φa^(10/3)/φ². Source: Millington & Quirk 1961, from memory: screening. */
export function soilDiffusivity(pores: SoilPores): Outcome<number> {
  const { freeDiffusivityM2S, airPorosity, porosity } = pores
  if (!positive(freeDiffusivityM2S, airPorosity, porosity) || airPorosity > porosity || porosity >= 1)
    return refused('input-not-physical')
  return computed((freeDiffusivityM2S * airPorosity ** (10 / 3)) / porosity ** 2)
}

/**
 * Time for gas to diffuse through soil to a neighbouring space, s: t ≈ x²/(4 De).
 * Source: random-walk scale. Always flagged: pressure drives gas faster within 1 to 1.5 m of the leak
 * (Cho, Smits et al. 2021), paved ground carries it 3 to 4 times farther. No measured case: screening.
 */
export function soilTravelTime(distanceM: number, diffusivityM2S: number): Outcome<number> {
  if (!positive(distanceM, diffusivityM2S)) return refused('input-not-physical')
  return computed(distanceM ** 2 / (4 * diffusivityM2S), { 'screening-diffusion': true })
}
