import { AIR_MOLAR_MASS_KG_MOL } from '../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

/** Decay along the axis and spread across it, of Long (1963). */
const AXIAL_DECAY = 6
const RADIAL_SPREAD = 5
/** The potential core, where nothing is diluted yet, is some six exit diameters long. */
const CORE_DIAMETERS = 6

export type MomentumJet = {
  readonly exitDiameterM: number
  readonly exitDensityKgM3: number
  readonly airDensityKgM3: number
  /** Of the gas at the exit: 1 for a pure release. */
  readonly exitFraction: number
}

function unphysical(jet: MomentumJet): boolean {
  return !positive(jet.exitDiameterM, jet.exitDensityKgM3, jet.airDensityKgM3, jet.exitFraction) || jet.exitFraction > 1
}

function axisScaleM(jet: MomentumJet): number {
  return AXIAL_DECAY * jet.exitFraction * jet.exitDiameterM * Math.sqrt(jet.exitDensityKgM3 / jet.airDensityKgM3)
}

/**
 * Fraction in a free turbulent momentum jet: c = 6 c0 (d/x) √(ρj/ρa) exp[−(5r/x)²], never above c0.
 * Source: Long 1963, as in CCPS 1999 and GasDispersion.jl. Case: validation/consequence.json DSP-JET-01.
 * The fraction is read as a mass fraction: only then does this density ratio follow from conserved momentum (Ricou &
 * Spalding 1961); with the exit-plane density of a choked hole it equals Birch's pseudo-diameter (1984).
 * Range: developed jet (x > 6 d), still air, no obstacle; buoyancy and wind take over far downstream.
 */
export function jetFraction(jet: MomentumJet, distanceM: number, radiusM: number): Outcome<number> {
  if (unphysical(jet) || !positive(distanceM) || !notNegative(radiusM)) return refused('input-not-physical')
  const axis = Math.min(jet.exitFraction, axisScaleM(jet) / distanceM)
  const fraction = axis * Math.exp(-(((RADIAL_SPREAD * radiusM) / distanceM) ** 2))
  return computed(fraction, { 'inside-jet-core': distanceM < CORE_DIAMETERS * jet.exitDiameterM })
}

/** Distance along the axis at which the jet has thinned to a fraction, m: Long's law turned round. */
export function jetReach(jet: MomentumJet, fraction: number): Outcome<number> {
  if (unphysical(jet) || !positive(fraction)) return refused('input-not-physical')
  if (fraction > jet.exitFraction) return computed(0, { 'criterion-not-reached': true })
  const reachM = axisScaleM(jet) / fraction
  return computed(reachM, { 'inside-jet-core': reachM < CORE_DIAMETERS * jet.exitDiameterM })
}

/** Half-width of the envelope of a fraction at a distance, m; 0 beyond its reach. From Long's radial profile. */
export function jetHalfWidth(jet: MomentumJet, fraction: number, distanceM: number): Outcome<number> {
  if (unphysical(jet) || !positive(fraction, distanceM)) return refused('input-not-physical')
  const axis = Math.min(jet.exitFraction, axisScaleM(jet) / distanceM)
  if (axis <= fraction) return computed(0)
  return computed((distanceM / RADIAL_SPREAD) * Math.sqrt(Math.log(axis / fraction)))
}

/** Mass fraction of a gas in air from its volume fraction: w = yM/(yM + (1−y)Ma). Identity of ideal mixtures. */
export function massFraction(volumeFraction: number, molarMassKgMol: number): Outcome<number> {
  if (!notNegative(volumeFraction) || volumeFraction > 1 || !positive(molarMassKgMol))
    return refused('input-not-physical')
  const gas = volumeFraction * molarMassKgMol
  return computed(gas / (gas + (1 - volumeFraction) * AIR_MOLAR_MASS_KG_MOL))
}
