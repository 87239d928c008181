/** How broad letters are in the families that sheets are set in, in shares of their size: enough to know what fits. */
const BREADTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'|!il·]/, 0.29],
  [/[fjrt()[\]-]/, 0.38],
  [/[mwMW@%—]/, 0.9],
  [/[A-Z&]/, 0.66],
  [/[\x20-\x7e°–²³µ]/, 0.57],
]

const breadthOf = (letter: string): number => BREADTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1

/** Breadth of words set in `size`, in the unit of `size`. */
export const breadth = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + breadthOf(letter), 0) * size

/** Letters no smaller than this share of what was wanted. */
const LEAST = 0.75

/** Words and their size so that they fit into a width: smaller first, then shortened. */
export const fitted = (
  words: string,
  size: number,
  width: number,
): { readonly words: string; readonly size: number } => {
  const full = breadth(words, size)
  if (full <= width) return { words, size }
  if (full * LEAST <= width) return { words, size: (size * width) / full }
  const letters = [...words]
  while (letters.length > 1 && breadth(`${letters.join('')}…`, size * LEAST) > width) letters.pop()
  return { words: `${letters.join('').trimEnd()}…`, size: size * LEAST }
}

/** Words on as few lines as hold them, broken at spaces, or between any two Chinese characters. */
export const lines = (words: string, size: number, width: number): readonly string[] => {
  const pieces = words.match(/[\x21-\x7e]+\s*|[^\x21-\x7e]\s*/g) ?? []
  return pieces.reduce<string[]>((set, piece) => {
    const last = set.at(-1)
    if (last === undefined || breadth(`${last}${piece}`.trimEnd(), size) > width) set.push(piece)
    else set[set.length - 1] = `${last}${piece}`
    return set
  }, [])
}
