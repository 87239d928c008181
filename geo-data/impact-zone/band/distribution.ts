import { probitOf } from '../../physics/harm/probit.ts'

/** How likely each value of an uncertain figure is. A normal one is cut off at its bounds. */
export type Distribution =
  | { readonly as: 'uniform'; readonly low: number; readonly high: number }
  | { readonly as: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly as: 'normal'
      readonly mean: number
      readonly deviation: number
      readonly low: number
      readonly high: number
    }

/** The value that a share of all values stays below, 0 < share < 1: the inverse of the cumulative distribution. */
export const quantileOf = (distribution: Distribution, share: number): number => {
  switch (distribution.as) {
    case 'uniform':
      return distribution.low + share * (distribution.high - distribution.low)
    case 'triangular':
      return triangular(distribution, share)
    case 'normal':
      return normal(distribution, share)
  }
}

const triangular = ({ low, mode, high }: Extract<Distribution, { as: 'triangular' }>, share: number): number =>
  share * (high - low) < mode - low
    ? low + Math.sqrt(share * (high - low) * (mode - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - mode))

const normal = ({ mean, deviation, low, high }: Extract<Distribution, { as: 'normal' }>, share: number): number => {
  const probit = probitOf(share)
  if (!probit.ok) throw new RangeError(`no quantile at ${share}`)
  return Math.min(Math.max(mean + deviation * (probit.value - 5), low), high)
}
