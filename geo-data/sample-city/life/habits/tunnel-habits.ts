import type { MetricRef } from '../../../sectors/sector.ts'
import type { Habit } from '../habit.ts'

/** Underground the year is a slow wave and the day hardly felt; water comes with the rain. */
export const TUNNEL_HABITS: Readonly<Record<MetricRef, Habit>> = {
  'tunnel.gas-pressure': {
    level: [0.36, 0.4],
    ofNominal: [0.955, 0.985],
    shares: { meals: -0.04 },
    drift: { share: 0.01 },
    grain: { share: 0.0015 },
  },
  'tunnel.gas-flow': {
    level: [500, 2200],
    shares: { meals: 1.3, chill: 0.03 },
    drift: { share: 0.07 },
    grain: { share: 0.02 },
  },
  'tunnel.water-flow': {
    level: [160, 620],
    shares: { taps: 0.9, warmth: 0.006 },
    drift: { share: 0.05 },
    grain: { share: 0.02 },
  },
  'tunnel.water-pressure': {
    level: [0.33, 0.42],
    ofNominal: [0.95, 0.99],
    shares: { taps: -0.06 },
    drift: { share: 0.015 },
    grain: { share: 0.003 },
  },
  'tunnel.heat-flow': {
    level: [120, 480],
    shares: { heating: 1.1, chill: 0.02 },
    drift: { share: 0.04 },
    grain: { share: 0.01 },
  },
  'tunnel.heat-pressure': {
    level: [0.8, 1.05],
    ofNominal: [0.93, 0.98],
    shares: { heating: 0.03 },
    drift: { share: 0.01 },
    grain: { share: 0.003 },
  },
  'tunnel.drain-level': {
    level: [0.15, 0.4],
    amounts: { taps: 0.06, runoff: 0.05 },
    drift: { share: 0.08 },
    grain: { amount: 0.01 },
  },
  'tunnel.drain-flow': {
    level: [60, 260],
    shares: { taps: 0.6, runoff: 0.12 },
    drift: { share: 0.06 },
    grain: { share: 0.03 },
  },
  'tunnel.temperature': {
    level: [18, 21],
    amounts: { warmth: 0.28, shift: 0.3 },
    drift: { amount: 0.5 },
    grain: { amount: 0.1 },
  },
  'tunnel.humidity': {
    level: [64, 76],
    amounts: { damp: 35, runoff: 0.4 },
    drift: { amount: 3 },
    grain: { amount: 0.8 },
  },
  'tunnel.oxygen': { level: [20.7, 20.9], amounts: { night: -0.06 }, drift: { amount: 0.06 }, grain: { amount: 0.03 } },
  'tunnel.hydrogen-sulphide': {
    level: [0.1, 0.5],
    shares: { warmth: 0.03 },
    drift: { share: 0.4 },
    grain: { amount: 0.1 },
  },
  'tunnel.methane': { level: [0.2, 0.9], shares: { night: 0.3 }, drift: { share: 0.35 }, grain: { amount: 0.15 } },
  'tunnel.water-level': {
    level: [0.02, 0.09],
    amounts: { runoff: 0.012 },
    drift: { share: 0.2 },
    grain: { amount: 0.005 },
  },
  'tunnel.joint-leak': { level: [0, 0.1] },
}
