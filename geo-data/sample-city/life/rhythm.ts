import {
  hourOfDay,
  humidityAt,
  rainAt,
  runoffAt,
  shareOfYear,
  temperatureAt,
  tideAt,
  weekend,
  windFromAt,
  windSpeedAt,
} from './climate.ts'

/*
 * What readings follow: each rhythm is a pure function of the time (epoch ms), named so that a habit can say it as data.
 */

const hump = (hour: number, at: number, width: number): number => Math.exp(-(((hour - at) / width) ** 2))
/** As hump, but it reaches over midnight. */
const aroundMidnight = (hour: number, at: number, width: number): number =>
  hump(hour, at, width) + hump(hour - 24, at, width) + hump(hour + 24, at, width)

/** Wheels. */
const traffic = (hour: number): number => hump(hour, 8, 1.6) + hump(hour, 17.8, 2) + 0.55 * hump(hour, 13, 3.5) + 0.08

export const RHYTHMS = {
  /** Gas is drawn for breakfast, lunch and supper; 0 at night, 1 at the evening peak. */
  meals: (at: number): number => {
    const hour = hourOfDay(at)
    return 0.55 * hump(hour, 7.2, 1.4) + 0.7 * hump(hour, 11.7, 1.3) + hump(hour, 18.3, 1.9) + 0.12 * hump(hour, 15, 4)
  },
  /** Water is drawn in the morning and in the evening; later at the weekend. */
  taps: (at: number): number => {
    const hour = hourOfDay(at) - weekend(at)
    return 0.95 * hump(hour, 7.4, 1.6) + 0.5 * hump(hour, 12.2, 2) + hump(hour, 19.6, 2.6) + 0.1 * hump(hour, 15.5, 3)
  },
  /** Wheels, fewer at the weekend. */
  traffic: (at: number): number => traffic(hourOfDay(at)) * (1 - 0.35 * weekend(at)),
  /** People in stations and streets: two sharp peaks on working days, one long afternoon otherwise. */
  commuters: (at: number): number => {
    const hour = hourOfDay(at)
    const working = hump(hour, 8.2, 0.9) + 0.9 * hump(hour, 18.1, 1.2) + 0.3 * hump(hour, 13, 4)
    return weekend(at) === 1 ? 0.6 * hump(hour, 15, 4.5) + 0.05 : working + 0.04
  },
  /** Factories: 1 in the day shift of a working day. */
  shift: (at: number): number => {
    const hour = hourOfDay(at)
    const day = 1 / (1 + Math.exp(-(hour - 8) * 2.5)) - 1 / (1 + Math.exp(-(hour - 18) * 2.5))
    return day * (1 - 0.6 * weekend(at))
  },
  /** Still and closed: 1 before dawn. */
  night: (at: number): number => aroundMidnight(hourOfDay(at), 3.8, 3),
  /** The sun on steel and asphalt: 1 in the early afternoon. */
  sun: (at: number): number => hump(hourOfDay(at), 14, 3.6),
  weekend,
  /** Degrees above 17 °C, the mean of the year. */
  warmth: (at: number): number => temperatureAt(at) - 17,
  /** Degrees of heating: below 16 °C, °C. */
  chill: (at: number): number => Math.max(0, 16 - temperatureAt(at)),
  /** 1 in the heating season, mid-November to mid-March; the change takes a week. */
  heating: (at: number): number => {
    const day = shareOfYear(at) * 365.2425
    const on = (from: number, to: number): number =>
      1 / (1 + Math.exp(-(day - from) / 1.5)) - 1 / (1 + Math.exp(-(day - to) / 1.5))
    return on(318, 440) + on(-48, 74)
  },
  /** mm/h. */
  rain: rainAt,
  /** What still runs off, mm/h. */
  runoff: runoffAt,
  /** m above mean sea. */
  tide: tideAt,
  /** m/s. */
  wind: windSpeedAt,
  /** Degrees. */
  windFrom: windFromAt,
  /** Share of 1 above the mean. */
  damp: (at: number): number => humidityAt(at) - 0.75,
} as const satisfies Record<string, (at: number) => number>

export type RhythmId = keyof typeof RHYTHMS

/** So many times are remembered of each rhythm. */
const MOST_TIMES = 8192

const remembering = (rhythm: (at: number) => number): ((at: number) => number) => {
  const known = new Map<number, number>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    if (known.size >= MOST_TIMES) known.clear()
    const value = rhythm(at)
    known.set(at, value)
    return value
  }
}

/** The same, for whoever asks thousands of sensors for the same hours: a history is made of nothing else. */
export const RHYTHMS_REMEMBERED = Object.fromEntries(
  Object.entries(RHYTHMS).map(([id, rhythm]) => [id, remembering(rhythm)]),
) as Readonly<Record<RhythmId, (at: number) => number>>
