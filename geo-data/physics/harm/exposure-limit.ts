import type { Mark } from '../cited.ts'
import { computed, type Outcome, refused } from '../outcome.ts'
import type { ChemicalId } from '../substance/substance.ts'
import { type Concentration, ppm } from './concentration.ts'

/** AEGL-2: escape impaired or lasting harm; AEGL-3: life threatened. General public, once in a lifetime. */
export type Tier = 'AEGL-2' | 'AEGL-3'

/** Minutes that a column of the tables is for. */
export const AEGL_MINUTES = [10, 30, 60, 240, 480] as const

type Course = readonly [number, number, number, number, number]
type Row = Readonly<Record<Tier, Course>>

/** Where these come from: nobody has opened EPA's tables for this project, so none may be shown as verified. */
export const AEGL_SOURCE: { readonly source: string; readonly mark: Mark; readonly verified: boolean } = {
  source: 'US EPA / National Academies AEGL tables, from memory; scenarios.md for 60 min of Cl2, NH3, CO, H2S',
  mark: 'R',
  verified: false,
}

/** Parts per million for 10, 30, 60 min, 4 and 8 h. */
const AEGL: Readonly<Partial<Record<ChemicalId, Row>>> = {
  chlorine: { 'AEGL-2': [2.8, 2.8, 2, 1, 0.71], 'AEGL-3': [50, 28, 20, 10, 7.1] },
  ammonia: { 'AEGL-2': [220, 220, 160, 110, 110], 'AEGL-3': [2700, 1600, 1100, 550, 390] },
  'carbon-monoxide': { 'AEGL-2': [420, 150, 83, 33, 27], 'AEGL-3': [1700, 600, 330, 150, 130] },
  'hydrogen-sulphide': { 'AEGL-2': [41, 32, 27, 20, 17], 'AEGL-3': [76, 59, 50, 37, 31] },
  'sulphur-dioxide': { 'AEGL-2': [0.75, 0.75, 0.75, 0.75, 0.75], 'AEGL-3': [30, 30, 30, 19, 9.6] },
  'hydrogen-fluoride': { 'AEGL-2': [95, 34, 24, 12, 12], 'AEGL-3': [170, 62, 44, 22, 22] },
  phosgene: { 'AEGL-2': [0.6, 0.6, 0.3, 0.08, 0.04], 'AEGL-3': [3.6, 1.5, 0.75, 0.2, 0.09] },
  benzene: { 'AEGL-2': [2000, 1100, 800, 400, 200], 'AEGL-3': [9700, 5600, 4000, 2000, 990] },
  methanol: { 'AEGL-2': [11000, 4000, 2100, 730, 520], 'AEGL-3': [40000, 14000, 7200, 2400, 1600] },
  'vinyl-chloride': { 'AEGL-2': [2800, 1600, 1200, 820, 820], 'AEGL-3': [12000, 6800, 4800, 3400, 3400] },
}

/**
 * Exposure limit of a substance for a duration: the column whose time is the shortest that covers it, so never laxer
 * than the table. Refuses a substance without a row (nobody gets a toxic ring drawn by a guess) and more than 8 h.
 */
export function exposureLimit(
  substance: ChemicalId,
  tier: Tier,
  exposureMinutes: number,
): Outcome<Concentration<'ppm'>> {
  const row = AEGL[substance]
  if (!row) return refused('no-toxic-limit')
  if (!(exposureMinutes > 0)) return refused('input-not-physical')
  const column = AEGL_MINUTES.findIndex((minutes) => exposureMinutes <= minutes)
  const value = row[tier][column]
  return value === undefined ? refused('beyond-law-range') : computed(ppm(value))
}
