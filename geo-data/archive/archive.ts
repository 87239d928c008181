/** An incident's whole story, closed and chained to the archive before it. */
export interface Archive {
  readonly id: number
  readonly incidentId: number
  /** SM3 over the digest before it and the document in canonical form, in hex. */
  readonly digest: string
  readonly previousDigest: string | null
  readonly madeAt: Date
}

export interface ArchivedStory<T = unknown> extends Archive {
  readonly document: T
}

/**
 * The canonical form of a document: JSON without blanks, keys in order of their code units. Whoever has the export gets the
 * same bytes, whatever stored it in between.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}

/** What is handed out: the document with all that is needed to verify it without us. */
export const exportOf = (archive: ArchivedStory): Record<string, unknown> => ({
  algorithm: 'SM3(previousDigest + "\\n" + canonical JSON of document); canonical: no blanks, keys sorted by code unit',
  digest: archive.digest,
  previousDigest: archive.previousDigest,
  madeAt: archive.madeAt.toISOString(),
  document: archive.document,
})
