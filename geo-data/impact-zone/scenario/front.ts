import type { Situation } from '../situation.ts'
import { airsOf } from './air.ts'

/** How fast a cloud's front may come, m/s: with the wind that the laws were given; null where nobody knows whither it goes. */
export const frontMS = (situation: Situation): number | null => {
  const airs = airsOf(situation)
  if (airs.some(({ towardsDeg }) => towardsDeg === null)) return null
  return Math.max(...airs.map(({ windMS }) => windMS))
}
