import type { MetricRef } from '../../../sectors/sector.ts'
import type { Habit } from '../habit.ts'

const gasDetector: Habit = { level: [0.2, 1.4], drift: { share: 0.4 }, grain: { amount: 0.3 } }
const toxicDetector: Habit = {
  level: [0.2, 1.2],
  shares: { shift: 0.3 },
  drift: { share: 0.35 },
  grain: { amount: 0.25 },
}
/** A vessel that is filled and emptied over days. */
const vesselLevel: Habit = { level: [42, 66], drift: { amount: 9 }, grain: { amount: 0.15 } }

/** Works run by shifts; what is hot or cold is kept so by machines, and follows the weather only a little. */
export const ENTERPRISE_HABITS: Readonly<Record<MetricRef, Habit>> = {
  'enterprise.steel-carbon-monoxide': {
    level: [2, 9],
    shares: { shift: 0.4 },
    drift: { share: 0.4 },
    grain: { amount: 1.5 },
  },
  'enterprise.steel-holder-level': {
    level: [45, 65],
    amounts: { shift: -6 },
    drift: { amount: 8 },
    grain: { amount: 0.3 },
  },
  'enterprise.steel-water-flow-difference': { level: [0.2, 1], drift: { share: 0.3 }, grain: { amount: 0.3 } },
  'enterprise.steel-water-temperature': {
    level: [32, 38],
    amounts: { shift: 2.5, warmth: 0.25 },
    drift: { amount: 0.8 },
    grain: { amount: 0.2 },
  },
  'enterprise.steel-top-pressure': {
    level: [150, 210],
    shares: { shift: 0.05 },
    drift: { share: 0.04 },
    grain: { share: 0.02 },
  },
  'enterprise.steel-shell-temperature': {
    level: [60, 120],
    shares: { shift: 0.12 },
    drift: { share: 0.05 },
    grain: { amount: 1 },
  },
  'enterprise.steel-hoisting-video': { level: [0.02, 0.1], shares: { shift: 0.8 }, grain: { amount: 0.02 } },
  'enterprise.casting-water-pressure': {
    level: [0.25, 0.33],
    shares: { shift: -0.04 },
    drift: { share: 0.02 },
    grain: { share: 0.008 },
  },
  'enterprise.casting-water-flow': {
    level: [160, 260],
    shares: { shift: 0.2 },
    drift: { share: 0.03 },
    grain: { share: 0.015 },
  },
  'enterprise.casting-water-temperature': {
    level: [30, 38],
    amounts: { shift: 5, warmth: 0.2 },
    drift: { amount: 0.8 },
    grain: { amount: 0.2 },
  },
  'enterprise.casting-trough-level': {
    level: [90, 140],
    shares: { shift: 0.1 },
    drift: { share: 0.04 },
    grain: { amount: 2 },
  },
  'enterprise.casting-metal-temperature': {
    level: [700, 730],
    amounts: { shift: 8 },
    drift: { amount: 6 },
    grain: { amount: 1.5 },
  },
  'enterprise.dust-hopper-temperature': {
    level: [24, 34],
    amounts: { shift: 7, warmth: 0.6 },
    drift: { amount: 2 },
    grain: { amount: 0.5 },
  },
  'enterprise.dust-pressure-difference': {
    level: [700, 1200],
    shares: { shift: 0.25 },
    drift: { share: 0.08 },
    grain: { share: 0.03 },
  },
  'enterprise.dust-duct-speed': {
    level: [20, 24],
    shares: { shift: 0.04 },
    drift: { share: 0.02 },
    grain: { share: 0.02 },
  },
  'enterprise.dust-tank-level': { level: [420, 620], drift: { share: 0.05 }, grain: { amount: 4 } },
  'enterprise.dust-water-flow': {
    level: [18, 40],
    shares: { shift: 0.1 },
    drift: { share: 0.03 },
    grain: { share: 0.02 },
  },
  'enterprise.dust-cleaning-age': { level: [4, 7], amounts: { shift: -3 }, drift: { amount: 1.5 } },
  'enterprise.ammonia-concentration': {
    level: [0.5, 3],
    shares: { shift: 0.3 },
    drift: { share: 0.4 },
    grain: { amount: 0.6 },
  },
  'enterprise.ammonia-discharge-pressure': {
    level: [1, 1.2],
    amounts: { warmth: 0.008 },
    drift: { share: 0.02 },
    grain: { amount: 0.01 },
  },
  'enterprise.ammonia-receiver-level': { level: [38, 58], drift: { amount: 5 }, grain: { amount: 0.3 } },
  'enterprise.ammonia-receiver-pressure': {
    level: [0.9, 1.1],
    amounts: { warmth: 0.008 },
    drift: { share: 0.02 },
    grain: { amount: 0.01 },
  },
  'enterprise.confined-oxygen': {
    level: [20.6, 20.9],
    amounts: { night: -0.05 },
    drift: { amount: 0.07 },
    grain: { amount: 0.04 },
  },
  'enterprise.confined-hydrogen-sulphide': {
    level: [0.3, 1.6],
    shares: { warmth: 0.02 },
    drift: { share: 0.4 },
    grain: { amount: 0.2 },
  },
  'enterprise.confined-carbon-monoxide': {
    level: [1, 4],
    shares: { shift: 0.3 },
    drift: { share: 0.3 },
    grain: { amount: 0.6 },
  },
  'enterprise.confined-combustible': gasDetector,
  'enterprise.chemical-level': vesselLevel,
  'enterprise.chemical-pressure': {
    level: [0.25, 0.7],
    shares: { sun: 0.02, warmth: 0.003 },
    drift: { share: 0.03 },
    grain: { share: 0.004 },
  },
  'enterprise.chemical-temperature': {
    level: [17, 30],
    amounts: { warmth: 0.5, sun: 2 },
    drift: { amount: 1.2 },
    grain: { amount: 0.2 },
  },
  'enterprise.chemical-combustible': gasDetector,
  'enterprise.chemical-toxic': toxicDetector,
  'enterprise.lng-level': vesselLevel,
  'enterprise.lng-pressure': {
    level: [12, 16],
    amounts: { sun: 0.8, warmth: 0.05 },
    drift: { amount: 0.8 },
    grain: { amount: 0.1 },
  },
  'enterprise.lng-temperature': { level: [-161.5, -160], drift: { amount: 0.3 }, grain: { amount: 0.1 } },
  'enterprise.lng-stratification': { level: [0.05, 0.2], drift: { amount: 0.08 }, grain: { amount: 0.02 } },
  'enterprise.lng-combustible': gasDetector,
  'enterprise.lng-cold-spill': {
    level: [15.5, 18],
    amounts: { warmth: 1, sun: 3 },
    drift: { amount: 0.6 },
    grain: { amount: 0.3 },
  },
  'enterprise.nitrate-stock': { level: [46, 68], drift: { amount: 7 } },
  'enterprise.nitrate-stack-temperature': {
    level: [17, 22],
    amounts: { warmth: 0.45 },
    drift: { amount: 0.8 },
    grain: { amount: 0.2 },
  },
  'enterprise.nitrate-air-temperature': {
    level: [17, 21],
    amounts: { warmth: 0.65, sun: 1.5 },
    drift: { amount: 0.8 },
    grain: { amount: 0.2 },
  },
  'enterprise.nitrate-humidity': { level: [52, 62], amounts: { damp: 40 }, drift: { amount: 2 }, grain: { amount: 1 } },
  'enterprise.nitrate-smoke': { level: [0.01, 0.04], grain: { amount: 0.01 } },
}
