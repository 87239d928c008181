import { metricByRef } from '../sectors/registry.ts'
import type { MetricRef } from '../sectors/sector.ts'
import { hash, noise, smoothNoise } from './chance.ts'
import { HABITS, type Habit } from './life/habit.ts'

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

export interface HourOfLife {
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
  hourAt(start: number): HourOfLife | undefined
  /** The times at which it reports, after `from` and up to `to`. */
  dueBetween(from: number, to: number): number[]
  /** What it cries by itself, after `from` and up to `to`. */
  criesBetween(from: number, to: number): Cry[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The sample city's clock: UTC+8 all the year. */
const CLOCK = 8 * HOUR

/** Sensors dead for days, per mille; and the chance of a silent quarter of a day, per mille. */
const DEAD = 9
const QUIET = 3

/** Of the same code always the same life. */
export const lifeOf = (sensor: LivingSensor): Life => {
  const seed = hash(sensor.code)
  const habit = HABITS[sensor.metric] ?? STILL
  const base = habit.base(unit(seed, 1), sensor.nominal)
  const dead = seed % 1000 < DEAD
  const silent = (at: number): boolean => dead || unit(seed ^ 0x51ed, Math.floor(at / (6 * HOUR))) < QUIET / 1000
  const calm = (at: number): number => base * (1 + habit.daily(hourOfDay(at)) + habit.drift * drift(seed, at))
  // A device reads to its metric's decimals; the mean of an hour is worth one more.
  const fineness = 10 ** (metricByRef(sensor.metric)?.it.decimals ?? 4)
  const tidy = (value: number, finer = 1): number =>
    Math.max(0, Math.round(value * fineness * finer) / (fineness * finer))
  const grain = habit.grain * (habit.grainIsShare ? base : 1)
  return {
    valueAt: (at) =>
      silent(at) ? undefined : tidy(calm(at) + swell(habit, seed, at) + grain * noise(seed, Math.floor(at / 1000))),
    hourAt: (start) => (silent(start) ? undefined : hourOf(start)),
    dueBetween: (from, to) => dueBetween(seed, sensor.periodS, from, to),
    criesBetween: (from, to) => (dead ? [] : batteryCries(seed, habit, from, to)),
  }

  function hourOf(start: number): HourOfLife {
    const points = [0.1, 0.5, 0.9].map((share) => calm(start + share * HOUR) + swell(habit, seed, start + share * HOUR))
    const samples = Math.max(1, Math.round(3600 / sensor.periodS))
    const spread = grain * Math.min(0.95, 0.4 + samples / 80)
    return {
      samples,
      minimum: tidy(Math.min(...points) - spread, 10),
      average: tidy(points.reduce((sum, value) => sum + value, 0) / points.length, 10),
      maximum: tidy(Math.max(...points) + spread, 10),
    }
  }
}

/** A metric that no habit describes lies still at its nominal value. */
const STILL: Habit = {
  base: (_, nominal) => nominal ?? 0,
  daily: () => 0,
  drift: 0,
  grain: 0,
  grainIsShare: true,
  battery: false,
}

/** In [0, 1). */
const unit = (seed: number, step: number): number => (noise(seed, step) + 1) / 2

const hourOfDay = (at: number): number => ((at + CLOCK) % DAY) / HOUR

/** Wandering over days, quarter-days and hours, in [-1, 1]. */
const drift = (seed: number, at: number): number =>
  0.5 * smoothNoise(seed, at / (2 * DAY)) +
  0.3 * smoothNoise(seed ^ 0x9e37, at / (6 * HOUR)) +
  0.2 * smoothNoise(seed ^ 0x79b9, at / HOUR)

/** Some sewers breathe biogas in warm still nights: a slow hump before dawn, never near a threshold. */
const swell = ({ swell: most = 0 }: Habit, seed: number, at: number): number => {
  if (most === 0 || unit(seed, 7) > 0.12) return 0
  const night = Math.exp(-(((hourOfDay(at) - 4.5) / 2.2) ** 2))
  return most * night * unit(seed, Math.floor((at + CLOCK) / DAY))
}

const dueBetween = (seed: number, periodS: number, from: number, to: number): number[] => {
  const period = periodS * 1000
  const phase = (seed % periodS) * 1000
  const first = (Math.floor((from - phase) / period) + 1) * period + phase
  const due: number[] = []
  for (let at = first; at <= to; at += period) due.push(at)
  return due
}

/** R105 asks for 18 months of battery: below a tenth of it the device cries once a week. */
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
