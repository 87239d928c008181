import { computed, type Outcome, positive, refused } from '../../outcome.ts'

/** Ground under a boiling pool. */
export type Ground = {
  readonly conductivityWMK: number
  readonly diffusivityM2S: number
  readonly temperatureK: number
}

/**
 * Vapour boiled off a cold pool by the ground beneath it, kg/(m² s): ṁ" = λ (Tg − Tb)/(√(πat) ΔHv).
 * Source: one-dimensional conduction into a half space (Carslaw & Jaeger); TNO Yellow Book 3.5. No case: screening.
 * Range: soon after the spill, ground dry and not yet cooled through; it grows without bound as t goes to zero.
 */
export function boilingFlux(
  ground: Ground,
  boilingPointK: number,
  latentHeatJKg: number,
  sinceS: number,
): Outcome<number> {
  const { conductivityWMK, diffusivityM2S, temperatureK } = ground
  if (!positive(conductivityWMK, diffusivityM2S, temperatureK, boilingPointK, latentHeatJKg, sinceS))
    return refused('input-not-physical')
  if (temperatureK <= boilingPointK) return refused('does-not-boil')
  const heat = (conductivityWMK * (temperatureK - boilingPointK)) / Math.sqrt(Math.PI * diffusivityM2S * sinceS)
  return computed(heat / latentHeatJKg)
}

/** Mass boiled off each square metre up to a time, kg/m²: the integral of the flux above, 2 t ṁ"(t). */
export function boiledOff(
  ground: Ground,
  boilingPointK: number,
  latentHeatJKg: number,
  sinceS: number,
): Outcome<number> {
  const flux = boilingFlux(ground, boilingPointK, latentHeatJKg, sinceS)
  return flux.ok ? { ...flux, value: 2 * sinceS * flux.value } : flux
}
