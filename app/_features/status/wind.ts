import type { Weather } from './status.operations.ts'

/** Wind older than this, or weaker, has no direction worth drawing (screens.md, ours). */
const OLD_AFTER_MS = 15 * 60_000
const WEAK_BELOW_MS = 1.5

const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const

export type Compass = (typeof COMPASS)[number]

/** The eighth of the compass that the wind comes from. */
export const compassOf = (degrees: number): Compass =>
  COMPASS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'N'

/** Whether a direction may be spoken of at all. */
export const windIsSteady = ({ at, windSpeedMs }: Weather, now: number): boolean =>
  windSpeedMs >= WEAK_BELOW_MS && now - new Date(at).getTime() <= OLD_AFTER_MS
