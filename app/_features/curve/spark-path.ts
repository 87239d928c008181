/** Pixels of a sparkline. */
export const SPARK = { width: 72, height: 20 } as const

const EDGE = 1.5
/** A gap of so many ordinary steps is a gap: nothing was heard, so nothing is drawn. */
const GAP = 3

interface Points {
  /** Epoch milliseconds, growing. */
  readonly at: readonly number[]
  readonly average: readonly number[]
}

/** The stroke of a curve, broken where it was silent; null where there are not two points to join. A calm curve is a level line. */
export function sparkPath({ at, average }: Points): string | null {
  const [first, last] = [at[0], at.at(-1)]
  if (first === undefined || last === undefined || last <= first) return null
  const [low, high] = [Math.min(...average), Math.max(...average)]
  const across = (SPARK.width - 2 * EDGE) / (last - first)
  const up = high > low ? (SPARK.height - 2 * EDGE) / (high - low) : 0
  const usual = (last - first) / (at.length - 1)
  return at
    .map((moment, place) => {
      const value = average[place] ?? low
      const x = EDGE + (moment - first) * across
      const y = up === 0 ? SPARK.height / 2 : SPARK.height - EDGE - (value - low) * up
      const joined = place > 0 && moment - (at[place - 1] ?? moment) <= GAP * usual
      return `${joined ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
