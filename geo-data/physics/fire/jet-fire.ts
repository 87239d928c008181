import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { type HeatSource, pointSourceHeat, pointSourceReach } from './point-source.ts'

/**
 * Length of a jet flame, m: L = 0.00326 Q^0.478, Q in W.
 * Source: fit to the flame lengths of API RP 521, from memory; the same fit is quoted as 0.0059 Q^0.478 ft, Q in Btu/h
 * (Beychok), which is 0.0032 in SI. Case: validation/point-source.json FIR-API521-CENTRE, 9.5 % long.
 * Range: hydrocarbon flames; a hydrogen flame is shorter.
 */
export function jetFlameLength(heatReleaseW: number): Outcome<number> {
  if (!positive(heatReleaseW)) return refused('input-not-physical')
  return computed(0.00326 * heatReleaseW ** 0.478)
}

export type JetFireReach = {
  readonly flameLengthM: number
  /** From the middle of the flame. */
  readonly fromFlameM: number
  /** From the hole, whichever way the jet points: half the flame and the radius, and no less than the flame itself. */
  readonly fromHoleM: number
}

/**
 * How far a jet fire throws an intensity, its direction unknown: a point source at the middle of a flame that may
 * point anywhere, so fromHole = max(L, L/2 + √(τFQ/(4πK))).
 * Source: point-source.ts and the flame length above, as in the simple approach of API 521; cases as theirs.
 */
export function jetFireReach(source: HeatSource, intensityWM2: number): Outcome<JetFireReach> {
  const length = jetFlameLength(source.heatReleaseW)
  const reach = pointSourceReach(source, intensityWM2)
  if (!length.ok) return length
  if (!reach.ok) return reach
  const flameLengthM = length.value
  const fromHoleM = Math.max(flameLengthM, flameLengthM / 2 + reach.value)
  return computed(
    { flameLengthM, fromFlameM: reach.value, fromHoleM },
    { 'inside-flame': reach.value < flameLengthM / 2 },
  )
}

/** Heat of a jet fire on someone at a distance from the hole, the flame pointing at them, W/m². Inverse of jetFireReach. */
export function jetFireHeat(source: HeatSource, fromHoleM: number): Outcome<number> {
  const length = jetFlameLength(source.heatReleaseW)
  if (!length.ok) return length
  if (fromHoleM <= length.value / 2) return refused('inside-flame')
  const heat = pointSourceHeat(source, fromHoleM - length.value / 2)
  return heat.ok ? computed(heat.value, { 'inside-flame': fromHoleM < length.value }) : heat
}
