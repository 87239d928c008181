import { hash, noise, smoothNoise } from '../chance.ts'

/*
 * The air, the rain and the sea over Linlan as pure functions of the time (epoch ms): a humid subtropical coast with plum rains
 * in June and typhoons in late summer. Readings, weather reports and history all ask here, so they agree.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const YEAR = 365.2425 * DAY
/** The sample city's clock: UTC+8 all the year. */
const CLOCK = 8 * HOUR
const SEED = hash('linlan weather')

/** 0–24, city clock. */
export const hourOfDay = (at: number): number => ((at + CLOCK) % DAY) / HOUR

/** Share of the year gone, 0–1; the first of January is 0. */
export const shareOfYear = (at: number): number => (at % YEAR) / YEAR

/** 1 on a day of the week when offices are shut. */
export const weekend = (at: number): number => {
  const day = Math.floor((at + CLOCK) / DAY + 4) % 7
  return day === 0 || day === 6 ? 1 : 0
}

/** Warmest at the end of July, coldest at the end of January: -1 to 1. */
const season = (at: number): number => Math.cos(2 * Math.PI * (shareOfYear(at) - 0.575))

/** Air, °C. */
export const temperatureAt = (at: number): number =>
  17 +
  11 * season(at) +
  3.6 * Math.cos(((hourOfDay(at) - 15) / 12) * Math.PI) +
  3.2 * smoothNoise(SEED ^ 2, at / (2 * DAY))

interface Spell {
  readonly from: number
  readonly hours: number
  /** At its height, mm/h. */
  readonly most: number
}

/** At most one spell of rain begins in each stretch of 30 hours. */
const STRETCH = 30 * HOUR

const spellOf = (stretch: number): Spell | undefined => {
  const start = stretch * STRETCH
  const year = shareOfYear(start)
  const plum = Math.exp(-(((year - 0.46) / 0.045) ** 2))
  const typhoon = Math.exp(-(((year - 0.64) / 0.07) ** 2))
  const chance = (step: number): number => (noise(SEED ^ 0x7a13, stretch * 8 + step) + 1) / 2
  if (chance(0) > 0.3 + 0.4 * plum + 0.15 * typhoon) return undefined
  const hard = chance(1) ** 4
  return {
    from: start + chance(2) * 16 * HOUR,
    hours: 2 + 11 * chance(3) + 5 * plum,
    most: 0.8 + 4 * chance(4) + hard * (12 + 26 * typhoon + 10 * plum),
  }
}

/** How hard it rains, mm/h: spells that swell and ebb, with showers in them. */
export const rainAt = (at: number): number => {
  const stretch = Math.floor(at / STRETCH)
  return rainOf(spellOf(stretch), at) + rainOf(spellOf(stretch - 1), at)
}

const rainOf = (spell: Spell | undefined, at: number): number => {
  if (!spell) return 0
  const share = (at - spell.from) / (spell.hours * HOUR)
  if (share <= 0 || share >= 1) return 0
  const shower = 0.6 + 0.4 * smoothNoise(SEED ^ 0x51, at / (HOUR / 3))
  return spell.most * Math.sin(Math.PI * share) ** 1.4 * shower
}

/** What still runs off: the rain of the last hours, mm/h, the newest weighing most. */
export const runoffAt = (at: number): number =>
  0.45 * rainAt(at - 0.4 * HOUR) + 0.35 * rainAt(at - 1.2 * HOUR) + 0.2 * rainAt(at - 3 * HOUR)

/** The sea above its mean, m: the moon's and the sun's half-daily waves, spring and neap. */
export const tideAt = (at: number): number =>
  1.35 * Math.cos((2 * Math.PI * at) / (12.4206 * HOUR)) + 0.55 * Math.cos((2 * Math.PI * at) / (12 * HOUR))

/** A sea breeze by day, a land breeze by night, a gale with hard rain, m/s. */
export const windSpeedAt = (at: number): number => {
  const day = Math.max(0, Math.sin(((hourOfDay(at) - 6) / 12) * Math.PI))
  return Math.max(0.6, 2.2 + 2.4 * day + 1.2 * smoothNoise(SEED, at / (9 * HOUR)) + 0.16 * rainAt(at))
}

/** Where the wind comes from, degrees. */
export const windFromAt = (at: number): number => {
  const hour = hourOfDay(at)
  return ((hour > 8 && hour < 19 ? 105 : 285) + 35 * smoothNoise(SEED ^ 1, at / (5 * HOUR)) + 360) % 360
}

/** A share of 1. */
export const humidityAt = (at: number): number => {
  const day = Math.max(0, Math.sin(((hourOfDay(at) - 6) / 12) * Math.PI))
  const wet = Math.min(0.2, rainAt(at) / 25)
  return Math.min(0.98, Math.max(0.35, 0.74 - 0.16 * day + 0.1 * smoothNoise(SEED ^ 3, at / (9 * HOUR)) + wet))
}

/** What the weather station reports at a time. */
export const weatherAt = (at: number) => ({
  at,
  wind: Math.round(windSpeedAt(at) * 10) / 10,
  from: Math.round(windFromAt(at)) % 360,
  temperature: Math.round(temperatureAt(at) * 10) / 10,
  humidity: Math.round(humidityAt(at) * 100) / 100,
  rain: Math.round(rainAt(at) * 10) / 10,
})
