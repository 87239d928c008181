import type { Provenance } from '../sectors/provenance.ts'
import type { ClearanceClass } from '../sectors/sector.ts'

/** The least distance between two lines, metres, outside to outside. */
export interface Required {
  readonly besideM: number | null
  readonly crossingM: number | null
  readonly provenance: Provenance
}

const remembered = (clause: string): Provenance => ({
  clause,
  source: 'general knowledge; the standard is not among our sources',
  mark: 'R',
  verified: false,
})

type Least = readonly [besideM: number | null, crossingM: number | null]

/**
 * Of each pair the smallest distance that GB 50289-2016 names for any pressure, bore and laying, as remembered: what is nearer than
 * this is too near by every row, what is farther may still be too near by a stricter one. Nothing of it is verified.
 */
const LEAST: Readonly<Partial<Record<`${ClearanceClass} ${ClearanceClass}`, Least>>> = {
  'water water': [null, 0.15],
  'drain water': [1, 0.4],
  'gas water': [0.5, 0.15],
  'heat water': [1.5, 0.15],
  'cable water': [0.5, 0.15],
  'drain drain': [null, 0.15],
  'drain gas': [1, 0.15],
  'drain heat': [1.5, 0.15],
  'cable drain': [0.5, 0.15],
  'gas gas': [0.4, 0.15],
  'gas heat': [1, 0.15],
  'cable gas': [0.5, 0.15],
  'cable heat': [1, 0.15],
}

const TABLES = 'GB 50289-2016 (4.1.9, 4.1.14)'

/** What is required between two classes; null where nothing is known of the pair. */
export const requiredBetween = (one: ClearanceClass | null, other: ClearanceClass | null): Required | null => {
  if (!one || !other) return null
  const [first, second] = one < other ? [one, other] : [other, one]
  const least = LEAST[`${first} ${second}`]
  return least ? { besideM: least[0], crossingM: least[1], provenance: remembered(TABLES) } : null
}
