/**
 * How well a value is known. V: read at a primary or official source; V-sec: a secondary page, a pointer and no authority;
 * D: derived by arithmetic; R: remembered; U: unseen; P: our own proposal.
 */
export type Mark = 'V' | 'V-sec' | 'D' | 'R' | 'U' | 'P'

/** Where a default comes from. Whatever is not `verified` is shown flagged, on the screen and in every export. */
export interface Provenance {
  /** The clause of a standard as it names itself; empty when the value is our own. */
  readonly clause: string
  readonly source: string
  readonly mark: Mark
  readonly verified: boolean
}

/** A value of our own, shown as ours. */
export const ours = (source: string): Provenance => ({ clause: '', source, mark: 'P', verified: false })

/** A value seen on a secondary page only: a pointer, no authority. */
export const secondary = (clause: string, source: string): Provenance => ({
  clause,
  source,
  mark: 'V-sec',
  verified: false,
})
