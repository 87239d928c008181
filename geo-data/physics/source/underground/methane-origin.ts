import type { Mark } from '../../cited.ts'
import { computed, type Outcome, refused } from '../../outcome.ts'

/** What a crew or a sensor can say of methane in a chamber, yes or no. */
export type Observation =
  | 'ethane'
  | 'odorant'
  | 'carbon-dioxide'
  | 'hydrogen-sulphide'
  | 'pressure-drop'
  | 'daily-rhythm'
  | 'steep-rise'

type Weight = {
  /** How many times likelier with pipeline gas than with biogas, when it is there and when it is not. */
  readonly present: number
  readonly absent: number
  readonly zh: string
  readonly en: string
  /** A measurement of what the gas is made of, rather than of how it behaves. */
  readonly chemical: boolean
}

/** Our own proposal, from what the two gases are made of: nobody has published such ratios for a city's chambers. */
const OURS: Mark = 'P'

export const ORIGIN_WEIGHTS: Readonly<Record<Observation, Weight>> = {
  ethane: { present: 50, absent: 0.05, zh: '乙烷超过甲烷的1%', en: 'ethane above 1 % of the methane', chemical: true },
  odorant: { present: 20, absent: 0.3, zh: '检出加臭剂', en: 'odorant found', chemical: true },
  'carbon-dioxide': {
    present: 0.05,
    absent: 3,
    zh: '二氧化碳超过甲烷的10%',
    en: 'carbon dioxide above 10 % of the methane',
    chemical: true,
  },
  'hydrogen-sulphide': {
    present: 0.3,
    absent: 1.3,
    zh: '检出硫化氢',
    en: 'hydrogen sulphide found',
    chemical: true,
  },
  'pressure-drop': {
    present: 8,
    absent: 0.8,
    zh: '附近燃气管压力下降',
    en: 'a main nearby loses pressure',
    chemical: false,
  },
  'daily-rhythm': {
    present: 0.4,
    absent: 1.3,
    zh: '浓度随昼夜气温起伏',
    en: 'the level follows day and night',
    chemical: false,
  },
  'steep-rise': { present: 3, absent: 0.7, zh: '一小时内陡升', en: 'it rose within an hour', chemical: false },
}

export type Observations = Readonly<Partial<Record<Observation, boolean>>>

export type MethaneOrigin = {
  /** Whose ratios these are: shown beside the probability. */
  readonly mark: Mark
  /** That it is pipeline gas. */
  readonly probabilityOfGas: number
  readonly grounds: readonly { readonly observation: Observation; readonly present: boolean; readonly ratio: number }[]
  /** What has not been looked at, most telling first. */
  readonly askNext: readonly Observation[]
}

const names = Object.keys(ORIGIN_WEIGHTS) as Observation[]
const telling = (name: Observation): number =>
  Math.abs(Math.log(ORIGIN_WEIGHTS[name].present / ORIGIN_WEIGHTS[name].absent))

/**
 * Whether methane in a chamber is gas from a pipe or biogas of the sewer: odds = prior odds × Π ratios (Bayes, the
 * observations taken as independent). Abstains without a measurement of what it is made of and with fewer than three
 * observations of how it behaves.
 * Source: Bayes; the ratios are ours (mark P); Huang et al. 2019 tell the two apart by level and fluctuation. Screening.
 */
export function methaneOrigin(seen: Observations, priorOfGas: number): Outcome<MethaneOrigin> {
  if (!(priorOfGas > 0 && priorOfGas < 1)) return refused('input-not-physical')
  const known = names.filter((name) => seen[name] !== undefined)
  if (!known.some((name) => ORIGIN_WEIGHTS[name].chemical) && known.length < 3) return refused('too-little-evidence')
  const grounds = known.map((observation) => {
    const present = seen[observation] === true
    const { present: ifPresent, absent } = ORIGIN_WEIGHTS[observation]
    return { observation, present, ratio: present ? ifPresent : absent }
  })
  const odds = grounds.reduce((product, { ratio }) => product * ratio, priorOfGas / (1 - priorOfGas))
  const askNext = names.filter((name) => seen[name] === undefined).sort((a, b) => telling(b) - telling(a))
  return computed({ mark: OURS, probabilityOfGas: odds / (1 + odds), grounds, askNext })
}
