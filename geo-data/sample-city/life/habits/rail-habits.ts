import type { MetricRef } from '../../../sectors/sector.ts'
import type { Habit } from '../habit.ts'

export const RAIL_HABITS: Readonly<Record<MetricRef, Habit>> = {
  'rail.floating-object': {
    level: [0.02, 0.1],
    amounts: { wind: 0.008 },
    drift: { share: 0.3 },
    grain: { amount: 0.02 },
  },
  'rail.settlement': { level: [-3, 0.5], amounts: { warmth: 0.03 }, drift: { amount: 0.4 }, grain: { amount: 0.1 } },
  'rail.water-level': { level: [0, 0.01], amounts: { runoff: 0.005 }, grain: { amount: 0.003 } },
  'rail.rainfall': { level: [0, 0], amounts: { rain: 1 } },
  'rail.passenger-flow': {
    level: [260, 900],
    shares: { commuters: 6, rain: -0.01 },
    drift: { share: 0.08 },
    grain: { share: 0.08 },
  },
  'rail.crowd-density': { level: [0.1, 0.3], shares: { commuters: 5 }, drift: { share: 0.1 }, grain: { share: 0.12 } },
  'rail.smoke': { level: [0.01, 0.04], drift: { share: 0.3 }, grain: { amount: 0.01 } },
  'rail.vibration': { level: [0.6, 1.6], shares: { commuters: 0.9 }, drift: { share: 0.12 }, grain: { share: 0.3 } },
}
