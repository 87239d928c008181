/** What may be said of an alarm or of an incident by hand, the likeliest first. */
export const VERDICTS = ['true', 'false', 'test', 'maintenance'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Reasons must be given for what contradicts the sensor, or the caller. */
export const needsReason = (verdict: Verdict): boolean => verdict === 'false'
