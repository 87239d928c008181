/** The same in both languages of the screen. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** What the model page and the card print of a law. */
export interface Law {
  readonly name: Words
  /** In plain letters: `^(…)` raises, `_x` lowers. */
  readonly equation: string
  readonly source: Words
  readonly range: Words
}

type Said = readonly [zh: string, en: string]

const words = (said: string | Said): Words =>
  typeof said === 'string' ? { zh: said, en: said } : { zh: said[0], en: said[1] }

/** A citation reads the same in both languages; an explanation does not. */
export const law = (name: Said, equation: string, source: string | Said, range: Said): Law => ({
  name: words(name),
  equation,
  source: words(source),
  range: words(range),
})
