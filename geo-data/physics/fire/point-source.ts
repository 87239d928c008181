import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type HeatSource = {
  /** Burning rate times lower heat of combustion. */
  readonly heatReleaseW: number
  /** Share of the heat that leaves as radiation. */
  readonly radiantFraction: number
  /** Share of the radiation the air lets through; 1 is the upper bound. */
  readonly transmissivity: number
}

function unphysical({ heatReleaseW, radiantFraction, transmissivity }: HeatSource): boolean {
  return !positive(heatReleaseW, radiantFraction, transmissivity) || radiantFraction > 1 || transmissivity > 1
}

/**
 * Heat falling on a surface that faces a flame, W/m²: q = τ F Q/(4π D²), D from the middle of the flame.
 * Source: API Std 521, simple approach. Cases: validation/point-source.json (API RP 521 1990, C.2 example 1).
 * Range: farther than about half the flame length from its middle; nearer it is unreliable (jet-fire.ts flags it).
 */
export function pointSourceHeat(source: HeatSource, distanceM: number): Outcome<number> {
  if (unphysical(source) || !positive(distanceM)) return refused('input-not-physical')
  const radiatedW = source.transmissivity * source.radiantFraction * source.heatReleaseW
  return computed(radiatedW / (4 * Math.PI * distanceM ** 2))
}

/** Distance from the middle of the flame at which the heat has fallen to an intensity, m: D = √(τ F Q/(4π K)). */
export function pointSourceReach(source: HeatSource, intensityWM2: number): Outcome<number> {
  if (unphysical(source) || !positive(intensityWM2)) return refused('input-not-physical')
  const radiatedW = source.transmissivity * source.radiantFraction * source.heatReleaseW
  return computed(Math.sqrt(radiatedW / (4 * Math.PI * intensityWM2)))
}
