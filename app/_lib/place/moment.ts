/** As a person reads it, in whole seconds of UTC: `2026-11-21T19:15:00Z`. */
export const printMoment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Epoch ms; null where it is malformed. */
export function parseMoment(text: string | null): number | null {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN
  return Number.isFinite(moment) ? moment : null
}
