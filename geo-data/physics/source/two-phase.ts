import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type TwoPhase = {
  /** Absolute. */
  readonly upstreamPressurePa: number
  /** Absolute. */
  readonly ambientPressurePa: number
  /** Of the mixture upstream. */
  readonly volumeM3Kg: number
  /** Of the mixture flashed to 90 % of the upstream pressure, at constant entropy or enthalpy. */
  readonly flashedVolumeM3Kg: number
}

export type TwoPhaseFlux = {
  readonly fluxKgM2S: number
  /** Pressure in the throat. */
  readonly throatPressurePa: number
  readonly choked: boolean
}

const HALVINGS = 200

function rootOf(rising: (ratio: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Throat over upstream pressure at which a flashing mixture chokes: η² + (ω²−2ω)(1−η)² + 2ω² ln η + 2ω²(1−η) = 0. */
export function omegaCriticalRatio(omega: number): number {
  return rootOf(
    (eta) => eta ** 2 + (omega ** 2 - 2 * omega) * (1 - eta) ** 2 + 2 * omega ** 2 * (Math.log(eta) + 1 - eta),
    1e-12,
    1,
  )
}

/**
 * Mass flux of a flashing two-phase mixture through an ideal nozzle: ω = 9 (v9/v1 − 1);
 * G = √(P1/v1) √{−2[ω ln η + (ω−1)(1−η)]} / (ω(1/η − 1) + 1), η = max(Pa/P1, η_c).
 * Source: Leung's omega method, API Std 520-I Annex C. Case: validation/consequence.json SRC-2PH-01.
 * Range: saturated at the inlet or two-phase already, single component or narrow boiling range, far from critical.
 */
export function omegaFlux(flow: TwoPhase): Outcome<TwoPhaseFlux> {
  const { upstreamPressurePa: p1, ambientPressurePa, volumeM3Kg: v1, flashedVolumeM3Kg: v9 } = flow
  if (!positive(p1, ambientPressurePa, v1, v9 - v1)) return refused('input-not-physical')
  if (p1 <= ambientPressurePa) return refused('no-driving-pressure')
  const omega = 9 * (v9 / v1 - 1)
  const critical = omegaCriticalRatio(omega)
  const eta = Math.max(ambientPressurePa / p1, critical)
  const drive = -2 * (omega * Math.log(eta) + (omega - 1) * (1 - eta))
  const fluxKgM2S = (Math.sqrt(p1 / v1) * Math.sqrt(drive)) / (omega * (1 / eta - 1) + 1)
  return computed({ fluxKgM2S, throatPressurePa: eta * p1, choked: ambientPressurePa / p1 <= critical })
}

export type SubcooledLiquid = {
  /** Absolute. */
  readonly upstreamPressurePa: number
  /** Absolute. */
  readonly ambientPressurePa: number
  /** Vapour pressure at the temperature upstream. */
  readonly saturationPressurePa: number
  readonly densityKgM3: number
  /** Of the mixture flashed to 90 % of the saturation pressure. */
  readonly flashedDensityKgM3: number
}

export type SubcooledFlux = TwoPhaseFlux & { readonly highSubcooling: boolean }

/** Ratio at which a slightly subcooled liquid chokes, API 520-I Annex C: the low-subcooling branch. */
function lowSubcoolingRatio(omega: number, saturation: number): number {
  const balance = (eta: number): number =>
    ((omega + 1 / omega - 2) / (2 * saturation)) * eta ** 2 -
    2 * (omega - 1) * eta +
    omega * saturation * Math.log(eta / saturation) +
    1.5 * omega * saturation -
    1
  return rootOf(balance, 1e-12, saturation)
}

/**
 * Mass flux of a subcooled liquid that flashes in or after the nozzle: ωs = 9 (ρl/ρ9 − 1), ηst = 2ωs/(1 + 2ωs).
 * Ps < ηst P1 (high subcooling): it chokes at its saturation pressure, G = √(2ρl(P1 − max(Ps, Pa))); otherwise
 * G = √(P1 ρl) √{2(1−ηs) + 2[ωηs ln(ηs/η) − (ω−1)(ηs−η)]} / (ω(ηs/η − 1) + 1).
 * Source: API Std 520-I Annex C. Case: SRC-2PH-02 (high branch); the low branch has none.
 */
export function subcooledFlux(flow: SubcooledLiquid): Outcome<SubcooledFlux> {
  const { upstreamPressurePa: p1, ambientPressurePa: pa, saturationPressurePa: ps } = flow
  const { densityKgM3: density, flashedDensityKgM3 } = flow
  if (!positive(p1, pa, ps, density, flashedDensityKgM3, density - flashedDensityKgM3) || ps > p1)
    return refused('input-not-physical')
  if (p1 <= pa) return refused('no-driving-pressure')
  const omega = 9 * (density / flashedDensityKgM3 - 1)
  const highSubcooling = ps < ((2 * omega) / (1 + 2 * omega)) * p1
  if (highSubcooling || pa >= ps) {
    const throatPressurePa = Math.max(ps, pa)
    const fluxKgM2S = Math.sqrt(2 * density * (p1 - throatPressurePa))
    return computed({ fluxKgM2S, throatPressurePa, choked: pa <= ps, highSubcooling })
  }
  const saturation = ps / p1
  const critical = lowSubcoolingRatio(omega, saturation)
  const eta = Math.max(pa / p1, critical)
  const drive =
    2 * (1 - saturation) + 2 * (omega * saturation * Math.log(saturation / eta) - (omega - 1) * (saturation - eta))
  const fluxKgM2S = (Math.sqrt(p1 * density) * Math.sqrt(drive)) / (omega * (saturation / eta - 1) + 1)
  return computed({ fluxKgM2S, throatPressurePa: eta * p1, choked: pa / p1 <= critical, highSubcooling })
}
