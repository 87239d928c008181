/** Chance that is the same every time: the sample city is generated, never rolled. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  between(low: number, high: number): number
  /** A whole number in [low, high]. */
  whole(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** True with this probability. */
  happens(probability: number): boolean
}

/** FNV-1a with a final avalanche: 32 bits from a text. */
export const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return scramble(h)
}

const scramble = (seed: number): number => {
  let h = seed
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Noise in [-1, 1), white over whole steps: the same for the same seed and step. */
export const noise = (seed: number, step: number): number =>
  scramble(seed ^ Math.imul(step | 0, 0x9e3779b1) ^ 0x5bd1e995) / 2 ** 31 - 1

/** Noise in [-1, 1) that changes smoothly from step to step. */
export const smoothNoise = (seed: number, at: number): number => {
  const step = Math.floor(at)
  const share = at - step
  const ease = share * share * (3 - 2 * share)
  return noise(seed, step) * (1 - ease) + noise(seed, step + 1) * ease
}

/** Mulberry32 seeded by a text. */
export const chanceOf = (seed: string): Chance => {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + (high - low) * next()
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    happens: (probability) => next() < probability,
  }
}
