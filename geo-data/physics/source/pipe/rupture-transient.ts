import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'

export type RupturedLine = {
  /** What stands between the valves that close. */
  readonly inventoryKg: number
  /** At the first instant, through the open bore. */
  readonly initialFlowKgS: number
  readonly diameterM: number
  readonly lengthM: number
  /** Darcy. */
  readonly frictionFactor: number
  readonly heatCapacityRatio: number
  readonly soundSpeedMS: number
  /** What the network feeds in until the valves are shut. */
  readonly feedKgS: number
  readonly closedAfterS: number
}

export type RuptureState = { readonly flowKgS: number; readonly releasedKg: number }

function unphysical(line: RupturedLine): boolean {
  const { inventoryKg, initialFlowKgS, diameterM, lengthM, frictionFactor, heatCapacityRatio, soundSpeedMS } = line
  if (!positive(inventoryKg, initialFlowKgS, diameterM, lengthM, frictionFactor, heatCapacityRatio, soundSpeedMS))
    return true
  return !notNegative(line.feedKgS, line.closedAfterS)
}

/** Time constant of a line that empties, s: β = 0.67 √(γ f L/D) L/c. Source: Wilson 1979, remembered: screening. */
export function ruptureTimeConstant(line: RupturedLine): Outcome<number> {
  if (unphysical(line)) return refused('input-not-physical')
  const friction = (line.heatCapacityRatio * line.frictionFactor * line.lengthM) / line.diameterM
  return computed((0.67 * Math.sqrt(friction) * line.lengthM) / line.soundSpeedMS)
}

/**
 * What flows out of a ruptured line after a time, and what has by then:
 * q(t) = q0/(1+α) {e^(−t/(α²β)) + α e^(−t/β)}, α = W0/(βq0), plus what is fed in until the valves are shut.
 * Its integral is W0 exactly: never more than the inventory and the feed leaves. Mass conservation is ours, the form
 * and β are Bell 1978 and Wilson 1979, remembered: screening. Range: full-bore rupture of a gas line.
 */
export function ruptureAfter(line: RupturedLine, timeS: number): Outcome<RuptureState> {
  const constant = ruptureTimeConstant(line)
  if (!constant.ok) return constant
  if (!notNegative(timeS)) return refused('input-not-physical')
  const beta = constant.value
  const alpha = line.inventoryKg / (beta * line.initialFlowKgS)
  const fast = Math.exp(-timeS / (alpha ** 2 * beta))
  const slow = Math.exp(-timeS / beta)
  const scale = line.initialFlowKgS / (1 + alpha)
  const emptiedKg = scale * alpha * beta * (alpha * (1 - fast) + (1 - slow))
  const fedKg = line.feedKgS * Math.min(timeS, line.closedAfterS)
  const flowKgS = scale * (fast + alpha * slow) + (timeS < line.closedAfterS ? line.feedKgS : 0)
  return computed({ flowKgS, releasedKg: emptiedKg + fedKg })
}
