import { computed, type Outcome, positive, refused } from '../outcome.ts'
import type { Concentration, ConcentrationUnit } from './concentration.ts'

/** Y = a + b ln(Cⁿ t), t in minutes. The unit of C belongs to the row: a constant with the wrong unit is silently wrong. */
export type ToxicProbit<U extends ConcentrationUnit = ConcentrationUnit> = {
  readonly a: number
  readonly b: number
  readonly n: number
  readonly unit: U
  readonly source: string
}

/** A row for a concentration by volume. */
export const byVolume = (a: number, b: number, n: number, source: string): ToxicProbit<'ppm'> => ({
  a,
  b,
  n,
  unit: 'ppm',
  source,
})

/** A row for a concentration by mass. */
export const byMass = (a: number, b: number, n: number, source: string): ToxicProbit<'mg/m3'> => ({
  a,
  b,
  n,
  unit: 'mg/m3',
  source,
})

const LEES = 'Lees 2005, as tabulated by UK HSE SPC/Tech/OSD/30'
const PURPLE_BOOK = 'TNO Purple Book CPR 18E table 5.2, read second-hand'

/** Lees, ppm and minutes. Cases: validation/consequence.json PRB-TOX-*. */
export const LEES_PROBITS = {
  chlorine: byVolume(-8.29, 0.92, 2, LEES),
  ammonia: byVolume(-35.9, 1.85, 2, LEES),
  'carbon-monoxide': byVolume(-37.98, 3.7, 1, LEES),
  'hydrogen-sulphide': byVolume(-31.42, 3.008, 1.43, LEES),
  'nitrogen-dioxide': byVolume(-13.79, 1.4, 2, LEES),
  'sulphur-dioxide': byVolume(-15.67, 2.1, 1, LEES),
  'hydrogen-chloride': byVolume(-16.85, 2, 1, LEES),
  'hydrogen-fluoride': byVolume(-35.87, 3.354, 1, LEES),
  phosgene: byVolume(-19.27, 3.686, 1, LEES),
} as const satisfies Record<string, ToxicProbit<'ppm'>>

/** TNO Purple Book, mg/m³ and minutes. Case: PRB-TOX-PBCO. */
export const PURPLE_BOOK_PROBITS = {
  chlorine: byMass(-6.35, 0.5, 2.75, PURPLE_BOOK),
  ammonia: byMass(-15.6, 1, 2, PURPLE_BOOK),
  'carbon-monoxide': byMass(-7.4, 1, 1, PURPLE_BOOK),
  'hydrogen-sulphide': byMass(-11.5, 1, 1.9, PURPLE_BOOK),
  'sulphur-dioxide': byMass(-19.2, 1, 2.4, PURPLE_BOOK),
  'hydrogen-chloride': byMass(-37.3, 3.69, 1, PURPLE_BOOK),
  'hydrogen-fluoride': byMass(-8.4, 1, 1.5, PURPLE_BOOK),
  'hydrogen-cyanide': byMass(-9.8, 1, 2.4, PURPLE_BOOK),
  'nitrogen-dioxide': byMass(-18.6, 1, 3.7, PURPLE_BOOK),
  phosgene: byMass(-10.6, 2, 1, PURPLE_BOOK),
} as const satisfies Record<string, ToxicProbit<'mg/m3'>>

/**
 * Probit of death by a toxic gas. The concentration must be in the row's own unit: the compiler says so, and a value
 * that reached here untyped is refused.
 */
export function toxicProbit<U extends ConcentrationUnit>(
  row: ToxicProbit<U>,
  concentration: Concentration<NoInfer<U>>,
  exposureMinutes: number,
): Outcome<number> {
  if (concentration.unit !== row.unit) return refused('unit-of-another-probit')
  if (!positive(concentration.value, exposureMinutes)) return refused('input-not-physical')
  return computed(row.a + row.b * Math.log(concentration.value ** row.n * exposureMinutes))
}

/** Concentration at which a probit is met, in the row's own unit. */
export function toxicConcentrationOf<U extends ConcentrationUnit>(
  row: ToxicProbit<U>,
  probit: number,
  exposureMinutes: number,
): Outcome<Concentration<U>> {
  if (!Number.isFinite(probit) || !positive(exposureMinutes)) return refused('input-not-physical')
  const value = (Math.exp((probit - row.a) / row.b) / exposureMinutes) ** (1 / row.n)
  return computed({ unit: row.unit, value })
}

/** Toxic load that a row counts, Cⁿ t summed over a course of equal steps, in the row's unit and minutes. */
export function toxicLoad<U extends ConcentrationUnit>(
  row: ToxicProbit<U>,
  course: readonly Concentration<NoInfer<U>>[],
  stepMinutes: number,
): Outcome<number> {
  if (course.some(({ unit }) => unit !== row.unit)) return refused('unit-of-another-probit')
  if (!positive(stepMinutes) || !course.every(({ value }) => value >= 0)) return refused('input-not-physical')
  return computed(course.reduce((sum, { value }) => sum + value ** row.n * stepMinutes, 0))
}
