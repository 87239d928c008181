import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type Flash = {
  readonly temperatureK: number
  readonly boilingPointK: number
  readonly heatCapacityJKgK: number
  readonly latentHeatJKg: number
}

/**
 * Mass fraction of a superheated liquid that flashes adiabatically: x = cp (T − Tb)/ΔHv, held within 0 and 1.
 * Source: CCPS 1996 eq. 4-14. Case: validation/consequence.json SRC-LIQ-03.
 * Range: properties nearly constant between Tb and T; a liquid below its boiling point flashes nothing.
 */
export function flashFraction(flash: Flash): Outcome<number> {
  const { temperatureK, boilingPointK, heatCapacityJKgK, latentHeatJKg } = flash
  if (!positive(temperatureK, boilingPointK, heatCapacityJKgK, latentHeatJKg)) return refused('input-not-physical')
  const fraction = (heatCapacityJKgK * (temperatureK - boilingPointK)) / latentHeatJKg
  return computed(Math.min(1, Math.max(0, fraction)), { 'flashes-wholly': fraction >= 1 })
}
