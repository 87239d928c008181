import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type LongPipe = {
  readonly diameterM: number
  readonly lengthM: number
  /** Darcy friction factor. */
  readonly frictionFactor: number
  /** Absolute, at the inlet. */
  readonly inletPressurePa: number
  readonly inletDensityKgM3: number
  /** Absolute, at the open end. */
  readonly outletPressurePa: number
}

export type LongPipeFlow = { readonly massFlowKgS: number; readonly choked: boolean; readonly exitPressurePa: number }

/** Inlet over exit pressure r where isothermal flow chokes: f L/D + 2 ln r = r² − 1, from dṁ/dP2 = 0. */
function chokingRatio(friction: number): number {
  let low = 1
  let high = 2 + 2 * Math.sqrt(friction)
  for (let halving = 0; halving < 80; halving += 1) {
    const middle = (low + high) / 2
    if (middle ** 2 - 1 - 2 * Math.log(middle) < friction) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Steady isothermal gas flow through a long pipe, out of its full bore:
 * ṁ² = A² ρ1 (P1² − P2²)/P1 ÷ [f L/D + 2 ln(P1/P2)], P2 no lower than the choking pressure.
 * Source: Crane TP-410M; peer CalebBell/fluids. Case: validation/consequence.json SRC-ISO-01.
 * Range: long pipe, near-ideal gas, steady; the first seconds of a rupture flow more (models.md 2.1, Bell–Wilson).
 */
export function isothermalPipeFlow(pipe: LongPipe): Outcome<LongPipeFlow> {
  const { diameterM, lengthM, frictionFactor, inletPressurePa: p1, inletDensityKgM3, outletPressurePa } = pipe
  if (!positive(diameterM, lengthM, frictionFactor, p1, inletDensityKgM3, outletPressurePa))
    return refused('input-not-physical')
  if (p1 <= outletPressurePa) return refused('no-driving-pressure')
  const friction = (frictionFactor * lengthM) / diameterM
  const chokingPressurePa = p1 / chokingRatio(friction)
  const p2 = Math.max(outletPressurePa, chokingPressurePa)
  const area = (Math.PI / 4) * diameterM ** 2
  const squared = (area ** 2 * inletDensityKgM3 * (p1 ** 2 - p2 ** 2)) / p1 / (friction + 2 * Math.log(p1 / p2))
  return computed({
    massFlowKgS: Math.sqrt(squared),
    choked: outletPressurePa <= chokingPressurePa,
    exitPressurePa: p2,
  })
}
