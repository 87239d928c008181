import type { MetricRef } from '../../../sectors/sector.ts'
import type { Habit } from '../habit.ts'
import { BRIDGE_HABITS } from './bridge-habits.ts'
import { CITY_HABITS } from './city-habits.ts'
import { ENTERPRISE_HABITS } from './enterprise-habits.ts'
import { GAS_HABITS } from './gas-habits.ts'
import { RAIL_HABITS } from './rail-habits.ts'
import { TUNNEL_HABITS } from './tunnel-habits.ts'
import { WATER_HABITS } from './water-habits.ts'

/** Every declared habit; a metric without one lives by its range. */
export const HABITS: Readonly<Record<MetricRef, Habit>> = {
  ...GAS_HABITS,
  ...WATER_HABITS,
  ...BRIDGE_HABITS,
  ...TUNNEL_HABITS,
  ...RAIL_HABITS,
  ...ENTERPRISE_HABITS,
  ...CITY_HABITS,
}
