import type { Cited } from '../cited.ts'
import { IMPACT_INTENSITY_W_M2 } from '../fire/potential-impact-radius.ts'

export type Question =
  | 'public-must-leave'
  | 'ignition-control'
  | 'domino'
  | 'crews'
  | 'command-post'
  | 'land-use'
  | 'asked-for-by-experts'

/** The words of a question, as scenarios.md puts it. */
export const QUESTIONS: Readonly<Record<Question, { readonly zh: string; readonly en: string }>> = {
  'public-must-leave': { zh: '公众必须撤离', en: 'The public must leave' },
  'ignition-control': { zh: '火源管制', en: 'Ignition control' },
  domino: { zh: '多米诺', en: 'Domino' },
  crews: { zh: '抢险人员', en: 'Crews' },
  'command-post': { zh: '指挥所', en: 'Command post' },
  'land-use': { zh: '仅用于用地规划', en: 'Land use only' },
  'asked-for-by-experts': { zh: '专家常用', en: 'Asked for by Chinese experts' },
}

/** `flammable-limit` counts in lower limits (1 is the LFL itself), so that the standard stays a setting. */
export type Quantity = 'heat-w-m2' | 'overpressure-pa' | 'flammable-limit'

/** A level of harm that answers a question. Whatever is not verified is shown so. */
export type HarmCriterion = Cited & {
  readonly id: string
  readonly question: Question
  readonly quantity: Quantity
  /** Exposure the level is meant for, where the source gives one. */
  readonly exposureS?: number
  readonly verified: boolean
}

const CFR = { source: '40 CFR 68.22', mark: 'V', verified: true } as const
const API = { source: 'API Std 521', mark: 'R', verified: false } as const
const MEMORY = { source: 'normal practice, from memory', mark: 'R', verified: false } as const
const ASKED = { source: 'asked for by Chinese experts; no page seen', mark: 'U', verified: false } as const

const heat = (value: number, id: string) => ({ id, quantity: 'heat-w-m2' as const, value })
const blast = (value: number, id: string) => ({ id, quantity: 'overpressure-pa' as const, value })
const limit = (value: number, id: string) => ({ id, quantity: 'flammable-limit' as const, value })

/** Defaults of scenarios.md: seen, changeable, and named with their origin on every card. */
export const HARM_CRITERIA: readonly HarmCriterion[] = [
  { ...heat(5_000, 'heat-5-40s'), question: 'public-must-leave', exposureS: 40, ...CFR },
  { ...blast(6_894.757, 'blast-1psi'), question: 'public-must-leave', ...CFR },
  { ...limit(1, 'lfl'), question: 'public-must-leave', ...CFR },
  { ...limit(0.5, 'half-lfl'), question: 'ignition-control', ...MEMORY },
  { ...heat(37_500, 'heat-37.5-domino'), question: 'domino', ...MEMORY },
  { ...heat(4_700, 'heat-4.7'), question: 'crews', ...API },
  { ...heat(1_600, 'heat-1.6'), question: 'command-post', ...API },
  { ...blast(2_000, 'blast-2kpa'), question: 'command-post', ...MEMORY },
  {
    ...heat(IMPACT_INTENSITY_W_M2, 'heat-15.8-impact-radius'),
    question: 'land-use',
    source: '49 CFR 192.903: 5,000 Btu/(h ft²)',
    mark: 'D',
    verified: true,
  },
  { ...heat(1_600, 'asked-heat-1.6'), question: 'asked-for-by-experts', ...ASKED },
  { ...heat(4_000, 'asked-heat-4'), question: 'asked-for-by-experts', ...ASKED },
  { ...heat(5_000, 'asked-heat-5'), question: 'asked-for-by-experts', ...ASKED },
  { ...heat(12_500, 'asked-heat-12.5'), question: 'asked-for-by-experts', ...ASKED },
  { ...heat(25_000, 'asked-heat-25'), question: 'asked-for-by-experts', ...ASKED },
  { ...heat(37_500, 'asked-heat-37.5'), question: 'asked-for-by-experts', ...ASKED },
  { ...blast(17_000, 'asked-blast-17'), question: 'asked-for-by-experts', ...ASKED },
  { ...blast(44_000, 'asked-blast-44'), question: 'asked-for-by-experts', ...ASKED },
]

/** The criteria that answer a question, in the order of the table. */
export function criteriaFor(question: Question): readonly HarmCriterion[] {
  return HARM_CRITERIA.filter((criterion) => criterion.question === question)
}
