import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Y = a + b ln(Cⁿ t), t in minutes. The unit of C belongs to the row: a constant with the wrong unit is silently wrong. */
export type ToxicProbit = {
  readonly a: number
  readonly b: number
  readonly n: number
  readonly unit: 'ppm' | 'mg/m3'
  readonly source: string
}

const lees = (a: number, b: number, n: number): ToxicProbit => ({
  a,
  b,
  n,
  unit: 'ppm',
  source: 'Lees 2005, as tabulated by UK HSE SPC/Tech/OSD/30',
})

export const TOXIC_PROBITS = {
  chlorine: lees(-8.29, 0.92, 2),
  ammonia: lees(-35.9, 1.85, 2),
  'carbon-monoxide': { a: -7.4, b: 1, n: 1, unit: 'mg/m3', source: 'TNO Purple Book table 5.2' },
  'hydrogen-sulphide': lees(-31.42, 3.008, 1.43),
  'hydrogen-chloride': lees(-16.85, 2, 1),
  'hydrogen-fluoride': lees(-35.87, 3.354, 1),
  phosgene: lees(-19.27, 3.686, 1),
} as const satisfies Record<string, ToxicProbit>

/** Probit of death by a toxic gas, the concentration in the row's own unit. Cases: validation/harm.json PRB-TOX-*. */
export function toxicProbit(row: ToxicProbit, concentration: number, exposureMinutes: number): Outcome<number> {
  if (!positive(concentration, exposureMinutes)) return refused('input-not-physical')
  return computed(row.a + row.b * Math.log(concentration ** row.n * exposureMinutes))
}

/** Concentration at which a probit is met, in the row's own unit. */
export function toxicConcentrationOf(row: ToxicProbit, probit: number, exposureMinutes: number): Outcome<number> {
  if (!Number.isFinite(probit) || !positive(exposureMinutes)) return refused('input-not-physical')
  return computed((Math.exp((probit - row.a) / row.b) / exposureMinutes) ** (1 / row.n))
}
