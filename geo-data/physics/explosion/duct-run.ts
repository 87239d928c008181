import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { type ChamberCharge, chamberCharge, type ExplosiveChamber } from './chamber-blast.ts'

export type DuctRun = Omit<ExplosiveChamber, 'volumeM3'> & {
  /** Of the drain or culvert that the gas fills. */
  readonly lengthM: number
  readonly areaM2: number
}

/** Beyond so many bores a flame may speed up on its way. Lee & Moen 1980: run-up of some 50 diameters in a rough tube. */
const RUN_UP_BORES = 50

/**
 * Charge of a run of drain or culvert full of stoichiometric mixture: chamber-blast.ts on V = A L.
 * Range: always flagged as screening; in a run longer than 50 bores a flame may accelerate or detonate, and then the
 * isochoric bound is none (flagged). No validated closed law for a drain was found (models.md 2.4).
 */
export function ductRunCharge(run: DuctRun): Outcome<ChamberCharge> {
  const { lengthM, areaM2, ...chamber } = run
  if (!positive(lengthM, areaM2)) return refused('input-not-physical')
  const charge = chamberCharge({ ...chamber, volumeM3: lengthM * areaM2 })
  if (!charge.ok) return charge
  const boreM = Math.sqrt((4 * areaM2) / Math.PI)
  return computed(charge.value, { 'flame-may-accelerate': lengthM > RUN_UP_BORES * boreM })
}
