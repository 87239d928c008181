import type { MetricRef } from '../../sectors/sector.ts'

/** How readings of one metric behave on calm days. */
export interface Habit {
  /** The level about which it lives, from a number of chance in [0, 1) and the asset's own nominal value. */
  base(chance: number, nominal: number | undefined): number
  /** Share of the base that the hour of the day (0–24, city clock) adds. */
  daily(hour: number): number
  /** Share of the base by which it wanders over days. */
  readonly drift: number
  /** Amplitude of white noise: a share of the base, or in the metric's unit. */
  readonly grain: number
  readonly grainIsShare: boolean
  readonly battery: boolean
  /** Highest nightly hump of biogas, in the metric's unit. */
  readonly swell?: number
}

const hump = (hour: number, at: number, width: number): number => Math.exp(-(((hour - at) / width) ** 2))

/** Gas is drawn for breakfast, lunch and supper; 0 at night, 1 at the evening peak. */
const demand = (hour: number): number =>
  0.55 * hump(hour, 7.2, 1.4) + 0.7 * hump(hour, 11.7, 1.3) + hump(hour, 18.3, 1.9) + 0.12 * hump(hour, 15, 4)

/** Wheels above the pipe. */
const traffic = (hour: number): number => hump(hour, 8, 1.6) + hump(hour, 17.8, 2) + 0.55 * hump(hour, 13, 3.5) + 0.08

const between =
  (low: number, high: number) =>
  (chance: number): number =>
    low + (high - low) * chance

const vibration: Habit = {
  base: between(0.5, 1.5),
  daily: (hour) => 0.9 * traffic(hour) - 0.3,
  drift: 0.15,
  grain: 0.35,
  grainIsShare: true,
  battery: true,
}

export const HABITS: Readonly<Record<MetricRef, Habit>> = {
  'gas.pressure': {
    base: (chance, nominal = 0.4) => nominal * (0.955 + 0.03 * chance),
    daily: (hour) => -0.05 * demand(hour),
    drift: 0.012,
    grain: 0.0015,
    grainIsShare: true,
    battery: false,
  },
  'gas.flow': {
    base: between(180, 5200),
    daily: (hour) => 1.4 * demand(hour) - 0.4,
    drift: 0.08,
    grain: 0.025,
    grainIsShare: true,
    battery: false,
  },
  'gas.work-video': {
    base: between(0.02, 0.09),
    daily: (hour) => 0.6 * hump(hour, 13, 5),
    drift: 0.3,
    grain: 0.02,
    grainIsShare: false,
    battery: false,
  },
  'gas.vibration': vibration,
  'gas.methane-adjacent': {
    base: between(0.01, 0.07),
    daily: (hour) => 0.25 * hump(hour, 5, 4),
    drift: 0.4,
    grain: 0.012,
    grainIsShare: false,
    battery: true,
    swell: 0.42,
  },
  'gas.methane-catering': {
    base: between(0.01, 0.04),
    daily: (hour) => 1.6 * demand(hour),
    drift: 0.25,
    grain: 0.008,
    grainIsShare: false,
    battery: false,
  },
  'gas.methane-column': {
    base: between(25, 90),
    daily: (hour) => 0.2 * hump(hour, 14, 5),
    drift: 0.3,
    grain: 12,
    grainIsShare: false,
    battery: false,
  },
  'hazchem.pressure': {
    base: (chance, nominal = 2.5) => nominal * (0.975 + 0.015 * chance),
    daily: (hour) => -0.006 * hump(hour, 14, 5),
    drift: 0.008,
    grain: 0.0008,
    grainIsShare: true,
    battery: false,
  },
  'hazchem.flow': {
    base: between(42, 88),
    daily: (hour) => 0.05 * hump(hour, 11, 6),
    drift: 0.06,
    grain: 0.012,
    grainIsShare: true,
    battery: false,
  },
  'hazchem.temperature': {
    base: between(17, 24),
    daily: (hour) => 0.22 * hump(hour, 15, 4.5) - 0.08,
    drift: 0.12,
    grain: 0.15,
    grainIsShare: false,
    battery: false,
  },
  'hazchem.combustible': {
    base: between(0.3, 1.6),
    daily: () => 0,
    drift: 0.35,
    grain: 0.35,
    grainIsShare: false,
    battery: false,
  },
  'hazchem.vibration': vibration,
}
