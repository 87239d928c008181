import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Y = a + b ln(factor · dose), dose in (W/m²)^(4/3) s. */
type Row = { readonly a: number; readonly b: number; readonly factor: number; readonly source: string }

export const HEAT_PROBITS = {
  eisenberg: { a: -38.48, b: 2.56, factor: 1, source: 'Eisenberg 1975, as in HyRAM' },
  'tsao-perry': { a: -36.38, b: 2.56, factor: 1, source: 'Tsao & Perry 1979, as in HyRAM; HSE OSD/30 table 17' },
  tno: { a: -37.23, b: 2.56, factor: 1, source: 'TNO, as named in HyRAM; the name differs between peers' },
  lees: { a: -29.02, b: 1.99, factor: 0.5, source: 'Lees 1994, as in HyRAM; HSE OSD/30 table 17' },
} as const satisfies Record<string, Row>

export type HeatProbit = keyof typeof HEAT_PROBITS

/** Thermal dose, (W/m²)^(4/3) s: q^(4/3) t. Source: Eisenberg 1975. */
export function thermalDose(heatWM2: number, exposureS: number): Outcome<number> {
  if (!positive(heatWM2, exposureS)) return refused('input-not-physical')
  return computed(heatWM2 ** (4 / 3) * exposureS)
}

/**
 * Probit of death by heat: Y = a + b ln(q^(4/3) t), coefficients above.
 * Cases: validation/consequence.json PRB-TH-*, PRB-OSD17-*, PRB-OSD18-*. Eisenberg and Tsao–Perry differ by 2.1 probits.
 */
export function heatProbit(probit: HeatProbit, dose: number): Outcome<number> {
  if (!positive(dose)) return refused('input-not-physical')
  const { a, b, factor } = HEAT_PROBITS[probit]
  return computed(a + b * Math.log(factor * dose))
}

/** Dose at which a probit is met, (W/m²)^(4/3) s. */
export function heatDoseOf(probit: HeatProbit, value: number): Outcome<number> {
  if (!Number.isFinite(value)) return refused('input-not-physical')
  const { a, b, factor } = HEAT_PROBITS[probit]
  return computed(Math.exp((value - a) / b) / factor)
}
