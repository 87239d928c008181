import { computed, type Outcome, positive, refused } from '../../outcome.ts'

export type TransmissionLine = {
  readonly diameterM: number
  readonly lengthM: number
  /** Absolute. */
  readonly inletPressurePa: number
  /** Absolute. */
  readonly outletPressurePa: number
  /** Of the gas to air. */
  readonly specificGravity: number
  readonly temperatureK: number
  readonly compressibility: number
  readonly efficiency: number
  /** Conditions under which the standard volume is counted. */
  readonly standardTemperatureK: number
  readonly standardPressurePa: number
}

type Fit = {
  readonly factor: number
  readonly standard: number
  readonly gravity: number
  readonly drop: number
  readonly diameter: number
}

const PANHANDLE_A: Fit = { factor: 158.02053, standard: 1.0788, gravity: 0.8539, drop: 0.5394, diameter: 2.6182 }
/** The diameter's exponent is 8/3, printed and fitted as 2.667. */
const WEYMOUTH: Fit = { factor: 137.32958, standard: 1, gravity: 1, drop: 0.5, diameter: 2.667 }

function standardFlow(line: TransmissionLine, fit: Fit): Outcome<number> {
  const { diameterM, lengthM, inletPressurePa: p1, outletPressurePa: p2, specificGravity, temperatureK } = line
  const { compressibility, efficiency, standardTemperatureK, standardPressurePa } = line
  if (!positive(diameterM, lengthM, p1, p2, specificGravity, temperatureK, compressibility, efficiency))
    return refused('input-not-physical')
  if (!positive(standardTemperatureK, standardPressurePa) || efficiency > 1) return refused('input-not-physical')
  if (p1 <= p2) return refused('no-driving-pressure')
  const drop = (p1 ** 2 - p2 ** 2) / (lengthM * specificGravity ** fit.gravity * temperatureK * compressibility)
  const standard = (standardTemperatureK / standardPressurePa) ** fit.standard
  return computed(fit.factor * efficiency * standard * drop ** fit.drop * diameterM ** fit.diameter)
}

/**
 * Steady flow of a gas transmission line, standard m³/s:
 * Q = 158.02053 E (Ts/Ps)^1.0788 [(P1²−P2²)/(L SG^0.8539 T Z)]^0.5394 D^2.6182.
 * Source: Panhandle A, GPSA 17; peer CalebBell/fluids. Case: validation/consequence.json SRC-NET-01.
 * Range: long large lines at high pressure, partially turbulent; optimistic in a small or rough pipe.
 */
export function panhandleAFlow(line: TransmissionLine): Outcome<number> {
  return standardFlow(line, PANHANDLE_A)
}

/**
 * Steady flow of a gas line, standard m³/s: Q = 137.32958 E (Ts/Ps) [(P1²−P2²)/(L SG T Z)]^0.5 D^2.667.
 * Source: Weymouth 1912, GPSA 17; peer CalebBell/fluids. Case: SRC-NET-02. Range: fully turbulent, pessimistic.
 */
export function weymouthFlow(line: TransmissionLine): Outcome<number> {
  return standardFlow(line, WEYMOUTH)
}
