/** A run of a formula: on the line, raised or lowered. */
export interface Run {
  readonly text: string
  readonly place: 'line' | 'raised' | 'lowered'
}

/** `^(…)`, `^{…}`, `^−0.67`; `_{…}`, `_LFL`. */
const MARKED = /([\^_])(?:\{([^{}]*)\}|\(((?:[^()]|\([^()]*\))*)\)|([−-]?[\p{L}\p{N}.∞]+))/gu

const POWER = /[⁰¹²³⁴-⁹]/

/** A formula in plain letters as runs to set: `ṁ^(1/3)` raises 1/3, `x_LFL` lowers LFL; nothing else is touched. */
export function typeset(formula: string): readonly Run[] {
  const runs: Run[] = []
  let end = 0
  for (const found of formula.matchAll(MARKED)) {
    const [whole, mark, braced, bracketed, bare] = found
    // A lowered bracket is an argument, not an index.
    if (mark === '_' && bracketed !== undefined) continue
    if (found.index > end) runs.push({ text: formula.slice(end, found.index), place: 'line' })
    const text = braced ?? bracketed ?? bare ?? ''
    // `P_1²`: a power is no part of the index before it.
    const power = mark === '_' && bare !== undefined ? text.search(POWER) : -1
    runs.push({ text: power > 0 ? text.slice(0, power) : text, place: mark === '^' ? 'raised' : 'lowered' })
    end = found.index + (power > 0 ? 1 + power : whole.length)
  }
  if (end < formula.length) runs.push({ text: formula.slice(end), place: 'line' })
  return runs
}
