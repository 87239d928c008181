import { STANDARD_GRAVITY_M_S2 } from '../../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'
import { farthestAt } from '../../reach.ts'
import { PUFF_CURVES } from './heavy-puff-table.ts'

export type HeavyPuff = {
  /** Of the cloud as it stands at the start. */
  readonly volumeM3: number
  readonly densityKgM3: number
  readonly airDensityKgM3: number
  /** Temperature of the cloud over that of the air; 1 leaves the correction out. */
  readonly temperatureRatio: number
  /** Wind at 10 m. */
  readonly windMS: number
}

/** The curves were drawn between these. */
const ALPHA = { from: -0.75, to: 1 }
/** The cloud travels slower than the wind at 10 m. */
const ADVECTION = 0.4
/** √(g0' V0^(1/3))/u below which a release mixes as if it were not heavy. */
const HEAVY_FROM = 0.2

const reducedGravity = (puff: HeavyPuff): number =>
  (STANDARD_GRAVITY_M_S2 * (puff.densityKgM3 - puff.airDensityKgM3)) / puff.airDensityKgM3

function unphysical(puff: HeavyPuff): boolean {
  return !positive(puff.volumeM3, puff.densityKgM3, puff.airDensityKgM3, puff.temperatureRatio, puff.windMS)
}

/** α = 0.5 log10(g0' V0^(1/3)/u²). */
export function puffHeaviness(puff: HeavyPuff): number {
  return 0.5 * Math.log10((reducedGravity(puff) * Math.cbrt(puff.volumeM3)) / puff.windMS ** 2)
}

/** β = log10(x/V0^(1/3)) of each share of the curves at a heaviness, from near to far. */
export function puffBetas(alpha: number): readonly { readonly share: number; readonly beta: number }[] {
  return PUFF_CURVES.map(({ share, pieces }) => {
    const piece = pieces.find(({ upTo }) => alpha <= upTo) ?? pieces.at(-1)
    return { share, beta: piece ? piece.slope * alpha + piece.intercept : Number.NaN }
  })
}

/** Whether a release at once behaves as a heavy gas: √(g0' V0^(1/3))/u ≥ 0.20. Britter & McQuaid 1988, remembered. */
export function isHeavyPuff(puff: HeavyPuff): boolean {
  const pull = reducedGravity(puff) * Math.cbrt(puff.volumeM3)
  return pull > 0 && Math.sqrt(pull) / puff.windMS >= HEAVY_FROM
}

function shareAt(points: ReturnType<typeof puffBetas>, lengths: number): number {
  const [nearest, farthest] = [points[0], points.at(-1)]
  if (!nearest || !farthest) return Number.NaN
  const beta = Math.log10(lengths)
  if (beta <= nearest.beta) return Math.max(3.24 / (3.24 + lengths ** 2), nearest.share)
  let before = nearest
  for (const point of points) {
    if (beta <= point.beta && point.beta > before.beta)
      return before.share + ((point.share - before.share) * (beta - before.beta)) / (point.beta - before.beta)
    before = point
  }
  return farthest.share * 10 ** (2 * (farthest.beta - beta))
}

/** Radius of the cloud after a time, m: R² = R0² + 1.2 √(g0' V0) t, R0 that of a ball of its volume. */
export function heavyPuffRadius(puff: HeavyPuff, timeS: number): Outcome<number> {
  if (unphysical(puff) || !notNegative(timeS)) return refused('input-not-physical')
  if (puff.densityKgM3 <= puff.airDensityKgM3) return refused('not-denser-than-air')
  const firstM = Math.cbrt((3 * puff.volumeM3) / (4 * Math.PI))
  return computed(Math.sqrt(firstM ** 2 + 1.2 * Math.sqrt(reducedGravity(puff) * puff.volumeM3) * timeS))
}

const corrected = (puff: HeavyPuff, share: number): number => share / (share + (1 - share) * puff.temperatureRatio)

/**
 * Share c/c0 at a place and time of a heavy cloud let out at once: one value through the cloud, 0 outside it, read off
 * β(α) where its front stands, x = 0.4 ut + R; straight in β between the curves, 3.24/(3.24 + x'²) before the first,
 * x'^−2 past the last, then c = c'/(c' + (1−c') T0/Ta).
 * Source: Britter & McQuaid 1988, CCPS 1999 fits. Cases: validation/consequence.json DSP-BM-03, -04.
 * Range: α from −0.75 to 1 (flagged outside), flat open ground: in a city a screening number.
 */
export function heavyPuffShare(puff: HeavyPuff, distanceM: number, timeS: number): Outcome<number> {
  const radius = heavyPuffRadius(puff, timeS)
  if (!radius.ok) return radius
  if (!positive(distanceM)) return refused('input-not-physical')
  const alpha = puffHeaviness(puff)
  const flags = { 'below-law-range': alpha < ALPHA.from, 'beyond-law-range': alpha > ALPHA.to }
  const middleM = ADVECTION * puff.windMS * timeS
  if (Math.abs(distanceM - middleM) > radius.value) return computed(0, flags)
  return computed(
    corrected(puff, shareAt(puffBetas(alpha), (middleM + radius.value) / Math.cbrt(puff.volumeM3))),
    flags,
  )
}

/** Farthest distance at which a heavy cloud let out at once still arrives with a share c/c0, m: up to 10 km. */
export function heavyPuffReach(puff: HeavyPuff, wantedShare: number): Outcome<number> {
  if (unphysical(puff) || !positive(wantedShare)) return refused('input-not-physical')
  if (puff.densityKgM3 <= puff.airDensityKgM3) return refused('not-denser-than-air')
  const alpha = puffHeaviness(puff)
  const scaleM = Math.cbrt(puff.volumeM3)
  const betas = puffBetas(alpha)
  const level = (distanceM: number): number => corrected(puff, shareAt(betas, distanceM / scaleM))
  const reachM = farthestAt(level, wantedShare, { fromM: 0.1, toM: 10_000 })
  if (reachM === undefined) return computed(0, { 'criterion-not-reached': true })
  return computed(reachM, {
    'below-law-range': alpha < ALPHA.from,
    'beyond-law-range': alpha > ALPHA.to,
    'reach-beyond-range': reachM >= 10_000,
  })
}
