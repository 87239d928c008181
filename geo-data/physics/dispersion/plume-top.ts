import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type PlumeSection = {
  /** On the ground under the axis. */
  readonly groundKgM3: number
  readonly sigmaZM: number
  /** Height of the release. */
  readonly releaseHeightM: number
}

const HALVINGS = 60

/** ln cosh, where cosh itself would be too large to write down. */
const logCosh = (value: number): number => value + Math.log1p(Math.exp(-2 * value)) - Math.LN2

/**
 * Height up to which a Gaussian plume with a reflecting ground holds a concentration over a place on its axis, m: the greatest z of
 * C = C0 e^(−z²/2σz²) cosh(zh/σz²), C0 = C(x, 0, 0); of a release on the ground z = σz √(2 ln(C0/C)).
 * Inversion of gaussian-plume.ts in z; same sources. No case held: screening. Range: as that plume, under no lid.
 */
export function plumeTop(section: PlumeSection, concentrationKgM3: number): Outcome<number> {
  const { groundKgM3, sigmaZM, releaseHeightM } = section
  if (!positive(groundKgM3, sigmaZM, concentrationKgM3) || !notNegative(releaseHeightM))
    return refused('input-not-physical')
  const wanted = Math.log(concentrationKgM3 / groundKgM3)
  const level = (heightM: number): number =>
    logCosh((heightM * releaseHeightM) / sigmaZM ** 2) - heightM ** 2 / (2 * sigmaZM ** 2)
  const richestM = richest(section)
  if (level(richestM) < wanted) return computed(0, { 'criterion-not-reached': true })
  if (releaseHeightM === 0) return computed(sigmaZM * Math.sqrt(-2 * wanted))
  let lower = richestM
  let upper = releaseHeightM + Math.sqrt(releaseHeightM ** 2 - 2 * sigmaZM ** 2 * wanted)
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (lower + upper) / 2
    if (level(middle) >= wanted) lower = middle
    else upper = middle
  }
  return computed(lower)
}

/** Where over the axis the plume is richest: z = h tanh(zh/σz²), on the ground where h ≤ σz. */
function richest({ sigmaZM, releaseHeightM }: PlumeSection): number {
  if (releaseHeightM <= sigmaZM) return 0
  let heightM = releaseHeightM
  for (let turn = 0; turn < HALVINGS; turn += 1)
    heightM = releaseHeightM * Math.tanh((heightM * releaseHeightM) / sigmaZM ** 2)
  return heightM
}
