import { STANDARD_GRAVITY_M_S2 } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { farthestFalling } from '../reach.ts'
import { PLUME_CURVES } from './britter-mcquaid-table.ts'

export type HeavyPlume = {
  /** Volume flow of the gas as it leaves, at its own temperature. */
  readonly gasFlowM3S: number
  readonly gasDensityKgM3: number
  readonly gasTemperatureK: number
  readonly airDensityKgM3: number
  readonly airTemperatureK: number
  /** Wind at 10 m. */
  readonly windMS: number
}

/** Nearer than so many source widths the near-field fit holds. */
const NEAR_FIELD = 30
/** The curves were drawn between these. */
const ALPHA = { from: -0.75, to: 1 }
/** (g0' q/(u³ D))^(1/3) below which a release mixes as if it were not heavy. */
const HEAVY_FROM = 0.15

function unphysical(plume: HeavyPlume): boolean {
  const { gasFlowM3S, gasDensityKgM3, gasTemperatureK, airDensityKgM3, airTemperatureK, windMS } = plume
  return !positive(gasFlowM3S, gasDensityKgM3, gasTemperatureK, airDensityKgM3, airTemperatureK, windMS)
}

const reducedGravity = ({ gasDensityKgM3, airDensityKgM3 }: HeavyPlume): number =>
  (STANDARD_GRAVITY_M_S2 * (gasDensityKgM3 - airDensityKgM3)) / airDensityKgM3

const sourceWidthM = ({ gasFlowM3S, windMS }: HeavyPlume): number => Math.sqrt(gasFlowM3S / windMS)

/** α = 0.2 log10(g0'² q u^−5), g0' = g (ρ0 − ρa)/ρa. */
export function heaviness(plume: HeavyPlume): number {
  return 0.2 * Math.log10(reducedGravity(plume) ** 2 * plume.gasFlowM3S * plume.windMS ** -5)
}

/** β = log10(x/D) of each share of the curves at a heaviness, from near to far. */
export function plumeBetas(alpha: number): readonly { readonly share: number; readonly beta: number }[] {
  return PLUME_CURVES.map(({ share, pieces }) => {
    const piece = pieces.find(({ upTo }) => alpha <= upTo)
    return { share, beta: piece ? piece.slope * alpha + piece.intercept : Number.NaN }
  })
}

/** Share c/c0 at so many source widths downwind, before the correction for temperature. */
function shareAt(betas: ReturnType<typeof plumeBetas>, widths: number): number {
  const nearShare = (reach: number): number => 306 / (306 + reach ** 2)
  if (widths < NEAR_FIELD) return nearShare(widths)
  const beta = Math.log10(widths)
  let before = { share: nearShare(NEAR_FIELD), beta: Math.log10(NEAR_FIELD) }
  for (const point of betas) {
    if (beta <= point.beta) {
      const part = (beta - before.beta) / (point.beta - before.beta)
      return before.share + (point.share - before.share) * part
    }
    before = point
  }
  return before.share * 10 ** (2 * (before.beta - beta))
}

/** The curve of one plume: read off once, asked at many distances. */
function concentrationOf(plume: HeavyPlume): (distanceM: number) => number {
  const betas = plumeBetas(heaviness(plume))
  const widthM = sourceWidthM(plume)
  return (distanceM) => {
    const share = shareAt(betas, distanceM / widthM)
    return share / (share + ((1 - share) * plume.gasTemperatureK) / plume.airTemperatureK)
  }
}

const outsideCurves = (plume: HeavyPlume) => {
  const alpha = heaviness(plume)
  return { 'below-law-range': alpha < ALPHA.from, 'beyond-law-range': alpha > ALPHA.to }
}

/** Whether a release behaves as a heavy gas: ρ0 > ρa and (g0' q/(u³ D))^(1/3) ≥ 0.15. Britter & McQuaid 1988, remembered. */
export function isHeavy(plume: HeavyPlume): boolean {
  const pull = (reducedGravity(plume) * plume.gasFlowM3S) / (plume.windMS ** 3 * sourceWidthM(plume))
  return pull > 0 && Math.cbrt(pull) >= HEAVY_FROM
}

/**
 * Volume fraction on the axis of a continuous heavy-gas release: c/c0 read off β(α), straight in β between the curves,
 * 306/(306 + x'²) nearer than 30 source widths, falling as x'^−2 past the last; then c = c'/(c' + (1−c') T0/Ta).
 * Source: Britter & McQuaid 1988, CCPS 1999 fits. Cases: validation/consequence.json DSP-BM-01, -02.
 * Range: α from −0.75 to 1 (flagged outside), flat open ground, steady wind: in a city a screening number.
 */
export function heavyPlumeFraction(plume: HeavyPlume, distanceM: number): Outcome<number> {
  if (unphysical(plume) || !positive(distanceM)) return refused('input-not-physical')
  if (plume.gasDensityKgM3 <= plume.airDensityKgM3) return refused('not-denser-than-air')
  return computed(concentrationOf(plume)(distanceM), outsideCurves(plume))
}

/** Farthest distance downwind that still holds a volume fraction, m: the law above turned round, up to 10 km. */
export function heavyPlumeReach(plume: HeavyPlume, volumeFraction: number): Outcome<number> {
  if (unphysical(plume) || !positive(volumeFraction)) return refused('input-not-physical')
  if (plume.gasDensityKgM3 <= plume.airDensityKgM3) return refused('not-denser-than-air')
  const span = { fromM: 0.1, toM: 10_000 }
  const reachM = farthestFalling(concentrationOf(plume), volumeFraction, span)
  if (reachM === undefined) return computed(0, { 'criterion-not-reached': true })
  return computed(reachM, { ...outsideCurves(plume), 'reach-beyond-range': reachM >= span.toM })
}

export type HeavyExtent = { readonly upwindM: number; readonly halfWidthM: number }

/**
 * How far a heavy plume lies against the wind and to either side at a distance, m: l_b = q g0'/u³; upwind D/2 + 2 l_b;
 * half-width D + 8 l_b + 2.5 (l_b x²)^(1/3). Source: Britter & McQuaid 1988, read second-hand; no case of its own.
 */
export function heavyPlumeExtent(plume: HeavyPlume, distanceM: number): Outcome<HeavyExtent> {
  if (unphysical(plume) || !positive(distanceM)) return refused('input-not-physical')
  if (plume.gasDensityKgM3 <= plume.airDensityKgM3) return refused('not-denser-than-air')
  const widthM = sourceWidthM(plume)
  const buoyancyM = (plume.gasFlowM3S * reducedGravity(plume)) / plume.windMS ** 3
  return computed({
    upwindM: widthM / 2 + 2 * buoyancyM,
    halfWidthM: widthM + 8 * buoyancyM + 2.5 * Math.cbrt(buoyancyM * distanceM ** 2),
  })
}
