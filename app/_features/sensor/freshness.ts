/** How many of its own periods a sensor may miss before what it said last is stale. Ours; the same three as "offline". */
const STALE_AFTER_PERIODS = 3

/** Whether a reading is too old, against the sensor's own period and not against a constant. */
export function isStale(at: string | null, periodS: number, now: number): boolean {
  return at === null || now - new Date(at).getTime() > STALE_AFTER_PERIODS * periodS * 1000
}
