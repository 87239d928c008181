/**
 * xoshiro128** 1.1 (Blackman and Vigna 2018, public domain), its four words filled by splitmix32 from the FNV-1a hash of a
 * name. Whole 32-bit arithmetic only, so every machine gives the same numbers bit by bit.
 * @returns numbers in [0, 1), 2^-32 apart.
 */
export const randomOf = (name: string): (() => number) => {
  const next = words(seededBy(hash(name)))
  return () => next() / 2 ** 32
}

/** The generator itself, from its four words. @returns unsigned 32-bit integers. */
export const words = (state: readonly [number, number, number, number]): (() => number) => {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** FNV-1a of the UTF-16 units of a text. */
const hash = (text: string): number => {
  let word = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) word = Math.imul(word ^ text.charCodeAt(index), 0x01000193)
  return word >>> 0
}

const seededBy = (seed: number): [number, number, number, number] => {
  let word = seed
  const next = (): number => {
    word = (word + 0x9e3779b9) | 0
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  return [next(), next(), next(), next()]
}
