import { metricByRef } from '../sectors/registry.ts'
import type { MetricRef } from '../sectors/sector.ts'
import { hash, noise, smoothNoise } from './chance.ts'
import { keptCalm, levelWithin } from './life/calm-band.ts'
import { hourOfDay } from './life/climate.ts'
import type { Habit } from './life/habit.ts'
import { habitOf } from './life/lived-habit.ts'
import { RHYTHMS, RHYTHMS_REMEMBERED, type RhythmId } from './life/rhythm.ts'

/*
 * The life of a sensor as a pure function of its code and the time: history, simulator and drills all ask here, so a curve never
 * jumps where one ends and the next begins. Times are epoch milliseconds.
 */

export interface LivingSensor {
  readonly code: string
  /** SECTOR.METRIC */
  readonly metric: MetricRef
  readonly periodS: number
  /** What it measures on a calm day (operating pressure, MPa), where its asset says so. */
  readonly nominal?: number
}

/** What the readings of an hour or a day come to. */
export interface SpanOfLife {
  readonly samples: number
  readonly minimum: number
  readonly average: number
  readonly maximum: number
}

export interface Cry {
  readonly at: number
  /** A device event of the registry. */
  readonly event: string
}

export interface Life {
  /** The reading at a time, in the metric's unit; undefined while it is silent. */
  valueAt(at: number): number | undefined
  /** What an hour's readings come to; undefined when none came. */
  hourAt(start: number): SpanOfLife | undefined
  /** What a day's readings come to; undefined when none came. */
  dayAt(start: number): SpanOfLife | undefined
  /** The times at which it reports, after `from` and up to `to`; in another period when one is given (s). */
  dueBetween(from: number, to: number, periodS?: number): number[]
  /** What it cries by itself, after `from` and up to `to`. */
  criesBetween(from: number, to: number): Cry[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Sensors dead for days, per mille; and, unless its habit says otherwise, the chance of a silent quarter of a day. */
const DEAD = 9
const QUIET = 3

/** Of the same code always the same life. */
export const lifeOf = (sensor: LivingSensor): Life => {
  const seed = hash(sensor.code)
  const { habit, band } = habitOf(sensor.metric)
  const level = levelWithin(band, levelOf(habit, unit(seed, 1), sensor.nominal))
  const dead = seed % 1000 < DEAD
  const quiet = (habit.dropOuts ?? QUIET) / 1000
  const silent = (at: number): boolean => dead || unit(seed ^ 0x51ed, Math.floor(at / (6 * HOUR))) < quiet
  const followed = following(habit, RHYTHMS)
  const remembered = following(habit, RHYTHMS_REMEMBERED)
  const drift = spread(habit.drift, level)
  const grain = spread(habit.grain, level)
  const calm = (at: number, { shares, amounts }: Following): number =>
    level * (1 + sumOf(shares, at)) + sumOf(amounts, at) + drift * wander(seed, at) + swell(habit, seed, at)
  const tidy = tidierOf(sensor.metric)
  const kept = (value: number, finer = 1): number => tidy(keptCalm(band, level, value), finer)
  return {
    valueAt: (at) => (silent(at) ? undefined : kept(calm(at, followed) + grain * noise(seed, Math.floor(at / 1000)))),
    hourAt: (start) => (silent(start) ? undefined : span([start + 0.5 * HOUR], 3600)),
    dayAt: (start) => {
      const times = [4, 11, 19].map((hour) => start + hour * HOUR).filter((at) => !silent(at))
      return times.length === 0 ? undefined : span(times, 28_800 * times.length)
    },
    dueBetween: (from, to, periodS = sensor.periodS) => dueBetween(seed, periodS, from, to),
    criesBetween: (from, to) => (dead ? [] : batteryCries(seed, habit, from, to)),
  }

  function span(times: readonly number[], seconds: number): SpanOfLife {
    const samples = Math.max(1, Math.round(seconds / sensor.periodS))
    let [sum, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const at of times) {
      const value = calm(at, remembered)
      sum += value
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    const noisy = grain * Math.min(0.95, 0.4 + samples / 80) + 0.15 * (most - least)
    const average = sum / times.length
    return { samples, minimum: kept(least - noisy, 10), average: kept(average, 10), maximum: kept(most + noisy, 10) }
  }
}

const levelOf = ({ level: [low, high], ofNominal }: Habit, chance: number, nominal: number | undefined): number =>
  nominal !== undefined && ofNominal
    ? nominal * (ofNominal[0] + (ofNominal[1] - ofNominal[0]) * chance)
    : low + (high - low) * chance

const spread = (of: Habit['drift'], level: number): number => (of?.amount ?? 0) + (of?.share ?? 0) * Math.abs(level)

type Followed = readonly (readonly [rhythm: (at: number) => number, by: number])[]

interface Following {
  readonly shares: Followed
  readonly amounts: Followed
}

const following = ({ shares = {}, amounts = {} }: Habit, rhythms: typeof RHYTHMS_REMEMBERED): Following => {
  const read = (what: NonNullable<Habit['shares']>): Followed =>
    (Object.entries(what) as [RhythmId, number][]).map(([id, by]) => [rhythms[id], by])
  return { shares: read(shares), amounts: read(amounts) }
}

const sumOf = (followed: Followed, at: number): number => {
  let sum = 0
  for (const [rhythm, by] of followed) sum += by * rhythm(at)
  return sum
}

/** A device reads to its metric's decimals and within its range; the mean of an hour is worth one decimal more. */
const tidierOf = (ref: MetricRef): ((value: number, finer: number) => number) => {
  const metric = metricByRef(ref)?.it
  const fineness = 10 ** (metric?.decimals ?? 4)
  const { min, max } = metric?.range ?? { min: 0, max: Number.POSITIVE_INFINITY }
  return (value, finer) => Math.min(max, Math.max(min, Math.round(value * fineness * finer) / (fineness * finer)))
}

/** In [0, 1). */
const unit = (seed: number, step: number): number => (noise(seed, step) + 1) / 2

/** Wandering over days, quarter-days and hours, in [-1, 1]. */
const wander = (seed: number, at: number): number =>
  0.5 * smoothNoise(seed, at / (2 * DAY)) +
  0.3 * smoothNoise(seed ^ 0x9e37, at / (6 * HOUR)) +
  0.2 * smoothNoise(seed ^ 0x79b9, at / HOUR)

/** Some sewers breathe biogas in warm still nights: a slow hump before dawn, never near a threshold. */
const swell = ({ swell: most = 0 }: Habit, seed: number, at: number): number => {
  if (most === 0 || unit(seed, 7) > 0.12) return 0
  const night = Math.exp(-(((hourOfDay(at) - 4.5) / 2.2) ** 2))
  return most * night * unit(seed, Math.floor((at + 8 * HOUR) / DAY))
}

const dueBetween = (seed: number, periodS: number, from: number, to: number): number[] => {
  const period = periodS * 1000
  const phase = (seed % periodS) * 1000
  const first = (Math.floor((from - phase) / period) + 1) * period + phase
  const due: number[] = []
  for (let at = first; at <= to; at += period) due.push(at)
  return due
}

/** R105 asks for 18 months of battery: in the last fiftieth of them the device cries once a week. */
const BATTERY_DAYS = 547
const batteryCries = (seed: number, habit: Habit, from: number, to: number): Cry[] => {
  if (!habit.battery) return []
  const week = 7 * DAY
  const phase = seed % week
  const first = (Math.floor((from - phase) / week) + 1) * week + phase
  const cries: Cry[] = []
  for (let at = first; at <= to; at += week) if (batteryAt(seed, at) < 0.02) cries.push({ at, event: 'low-battery' })
  return cries
}

/** Share of the battery left; it sags evenly over its 18 months. */
const batteryAt = (seed: number, at: number): number => {
  const age = (at / DAY + (seed % BATTERY_DAYS)) % BATTERY_DAYS
  return 1 - age / BATTERY_DAYS
}
