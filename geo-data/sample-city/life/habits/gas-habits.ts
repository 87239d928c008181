import type { MetricRef } from '../../../sectors/sector.ts'
import type { Habit } from '../habit.ts'

const vibration: Habit = {
  level: [0.4, 1.2],
  shares: { traffic: 0.9 },
  drift: { share: 0.15 },
  grain: { share: 0.35 },
  battery: true,
}

/** Gas, and chemical pipelines beside it. */
export const GAS_HABITS: Readonly<Record<MetricRef, Habit>> = {
  'gas.pressure': {
    level: [0.36, 0.4],
    ofNominal: [0.955, 0.985],
    shares: { meals: -0.05, chill: -0.001 },
    drift: { share: 0.012 },
    grain: { share: 0.0015 },
  },
  'gas.flow': {
    level: [140, 3600],
    shares: { meals: 1.4, chill: 0.03, weekend: 0.06 },
    drift: { share: 0.08 },
    grain: { share: 0.025 },
  },
  'gas.work-video': {
    level: [0.02, 0.09],
    shares: { shift: 0.6 },
    drift: { share: 0.3 },
    grain: { amount: 0.02 },
    dropOuts: 6,
  },
  'gas.vibration': vibration,
  'gas.methane-adjacent': {
    level: [0.01, 0.07],
    shares: { night: 0.25, warmth: 0.015 },
    drift: { share: 0.4 },
    grain: { amount: 0.012 },
    battery: true,
    swell: 0.42,
    dropOuts: 5,
  },
  'gas.methane-catering': {
    level: [0.01, 0.04],
    shares: { meals: 1.6 },
    drift: { share: 0.25 },
    grain: { amount: 0.008 },
  },
  'gas.methane-column': {
    level: [25, 90],
    shares: { sun: 0.2 },
    drift: { share: 0.3 },
    grain: { amount: 12 },
  },
  'hazchem.pressure': {
    level: [2.3, 2.5],
    ofNominal: [0.975, 0.99],
    shares: { sun: -0.006 },
    drift: { share: 0.008 },
    grain: { share: 0.0008 },
  },
  'hazchem.flow': {
    level: [42, 88],
    shares: { shift: 0.05 },
    drift: { share: 0.06 },
    grain: { share: 0.012 },
  },
  'hazchem.temperature': {
    level: [15, 21],
    amounts: { warmth: 0.55, sun: 3 },
    drift: { amount: 1 },
    grain: { amount: 0.15 },
  },
  'hazchem.combustible': {
    level: [0.3, 1.6],
    drift: { share: 0.35 },
    grain: { amount: 0.35 },
  },
  'hazchem.vibration': vibration,
}
