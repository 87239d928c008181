/** One line of the zones, already in words. */
export interface DraftLine {
  readonly name: string
  readonly radius: string
  readonly people: string
}

/** What is known when a judgement is drafted, already in the words of the screen. */
export interface DraftFacts {
  readonly title: string
  readonly verification: string
  /** What a drill's text begins with; null when it is real. */
  readonly exercise: string | null
  readonly lines: readonly DraftLine[]
  /** The segment most likely to leak. */
  readonly suspect: string | null
}

/** A first draft from what the record knows; the officer reads, changes and signs it. Nothing unknown is written down. */
export function draftOf({ title, verification, exercise, lines, suspect }: DraftFacts): string {
  const head = `${exercise ?? ''}${title} · ${verification}`
  const zones = lines.map(({ name, radius, people }) => [name, radius, people].filter(Boolean).join(' '))
  return [head, ...zones, ...(suspect === null ? [] : [suspect])].join('\n')
}
