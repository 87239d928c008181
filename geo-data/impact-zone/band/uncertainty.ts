import { ours, type Provenance, secondary } from '../../sectors/provenance.ts'
import { type Text, text } from '../../sectors/text.ts'
import { CALM_MS, type Situation, type Uncertain, windOf } from '../situation.ts'
import { type Distribution, quantileOf } from './distribution.ts'

/** One figure that nobody knows exactly: how it is spread, and who says so. */
export interface Uncertainty {
  readonly name: Uncertain | 'wind-speed' | 'wind-direction' | 'temperature'
  readonly label: Text
  /** Of a factor on the figure that is known, or of what is added to it. */
  readonly on: 'factor' | 'addition'
  readonly unit: string
  readonly distribution: Distribution
  readonly provenance: Provenance
  /** Whoever gives one of these figures himself means it: it is varied no more. */
  readonly settledBy: readonly string[]
}

/** A figure remembered from a standard whose text was not at hand. */
const remembered = (clause: string, source: string): Provenance => ({ clause, source, mark: 'R', verified: false })

export const UNCERTAINTIES: readonly Uncertainty[] = [
  {
    name: 'hole',
    label: text('孔径', 'Hole'),
    on: 'factor',
    unit: '',
    distribution: { as: 'triangular', low: 0.5, mode: 1, high: 1.5 },
    provenance: remembered('API 581 Part 3', 'hole of 4 in stands for 2 to 6 in'),
    settledBy: ['hole_mm'],
  },
  {
    name: 'pressure',
    label: text('管道压力', 'Pressure in the line'),
    on: 'factor',
    unit: '',
    distribution: { as: 'triangular', low: 0.8, mode: 1, high: 1.1 },
    provenance: ours('a line runs below its recorded pressure more often than above'),
    settledBy: ['pressure_mpa'],
  },
  {
    name: 'discharge',
    label: text('流量系数', 'Discharge coefficient'),
    on: 'factor',
    unit: '',
    distribution: { as: 'triangular', low: 0.73, mode: 1, high: 1.18 },
    provenance: secondary('', '0.62 (Yellow Book), 0.85 (CCPS), 1.0 upper bound, over 0.85'),
    settledBy: ['discharge_coefficient'],
  },
  {
    name: 'radiant-fraction',
    label: text('辐射份额', 'Radiant fraction'),
    on: 'factor',
    unit: '',
    distribution: { as: 'triangular', low: 0.65, mode: 1, high: 1.35 },
    provenance: remembered('API 521', 'spread between burners of one fuel'),
    settledBy: ['radiant_fraction'],
  },
  {
    name: 'tnt-yield',
    label: text('TNT 当量系数', 'TNT yield'),
    on: 'factor',
    unit: '',
    distribution: { as: 'triangular', low: 0.75, mode: 1, high: 2.5 },
    provenance: secondary('', '0.03 (HyRAM 6.0) to 0.10 (literature), over 0.04'),
    settledBy: ['tnt_yield'],
  },
  {
    name: 'flammable-limit',
    label: text('爆炸下限', 'Lower flammable limit'),
    on: 'factor',
    unit: '',
    distribution: { as: 'uniform', low: 0.88, high: 1 },
    provenance: secondary('IEC 60079-20-1, NFPA 497', 'methane 4.4 % or 5 %: the standards differ'),
    settledBy: [],
  },
  {
    name: 'filling',
    label: text('井室充满程度', 'How full the chamber is'),
    on: 'factor',
    unit: '',
    distribution: { as: 'uniform', low: 0.5, high: 1 },
    provenance: ours('the law takes a chamber that is full: no more can be in it'),
    settledBy: [],
  },
  {
    name: 'wind-speed',
    label: text('风速', 'Wind speed'),
    on: 'factor',
    unit: '',
    distribution: { as: 'normal', mean: 1, deviation: 0.2, low: 0.4, high: 1.6 },
    provenance: ours('gusts of ten minutes, and the way from the station'),
    settledBy: ['wind_speed_ms', 'weather'],
  },
  {
    name: 'wind-direction',
    label: text('风向', 'Wind direction'),
    on: 'addition',
    unit: '°',
    distribution: { as: 'normal', mean: 0, deviation: 12.5, low: -45, high: 45 },
    provenance: remembered('EPA-454/R-99-005', 'deviation of direction between classes C and D'),
    settledBy: ['wind_from_deg'],
  },
  {
    name: 'temperature',
    label: text('气温', 'Air temperature'),
    on: 'addition',
    unit: 'K',
    distribution: { as: 'normal', mean: 0, deviation: 1.5, low: -5, high: 5 },
    provenance: ours('between the station and the street'),
    settledBy: ['temperature_c'],
  },
]

/** What is uncertain here: not what the user has settled, and of the weather only what is known at all. */
export const uncertainOf = (situation: Situation): readonly Uncertainty[] => {
  const steady = windOf(situation.weather, situation.at).steady
  return UNCERTAINTIES.filter(({ name, settledBy }) => {
    if (settledBy.some((given) => situation.overrides[given] !== undefined)) return false
    if (name === 'temperature') return situation.weather !== null
    return steady || (name !== 'wind-speed' && name !== 'wind-direction')
  })
}

/**
 * The situation as it may be too: `shares` says of each figure how far up its distribution it stands. A steady wind stays
 * steady: what is drawn in a calm is another kind of zone.
 */
export const variedBy = (situation: Situation, shares: ReadonlyMap<Uncertainty['name'], number>): Situation => {
  const drawn = new Map(
    UNCERTAINTIES.flatMap(({ name, distribution }) => {
      const share = shares.get(name)
      return share === undefined ? [] : [[name, quantileOf(distribution, share)] as const]
    }),
  )
  const { weather } = situation
  return {
    ...situation,
    factors: Object.fromEntries(drawn),
    weather: weather && {
      ...weather,
      windSpeedMs: drawn.has('wind-speed')
        ? Math.max(CALM_MS, weather.windSpeedMs * (drawn.get('wind-speed') ?? 1))
        : weather.windSpeedMs,
      windFromDeg: (weather.windFromDeg + (drawn.get('wind-direction') ?? 0) + 360) % 360,
      temperatureC: weather.temperatureC + (drawn.get('temperature') ?? 0),
    },
  }
}
