import type { Tx } from '../db/transact.ts'
import { THRESHOLDS } from '../sectors/registry.ts'
import { addThresholds, endThresholds, thresholdsInForce } from './threshold.repository.ts'
import { type NewThreshold, ofDefault, placeOf, type Threshold } from './threshold.ts'

/**
 * Brings the registry's default thresholds onto the record: a default that changed ends its version and begins the next,
 * one that is gone ends, a sensor's own are left alone. What was judged by an old version keeps it. Doing it twice changes
 * nothing. By the system, which has put the sectors in the same transaction: those rows let one do it at a time.
 * @returns how many began.
 */
export const putDefaultThresholds = async (tx: Tx, at: Date): Promise<number> => {
  const standing = (await thresholdsInForce(tx)).filter((threshold) => threshold.sensorId === null)
  const known = new Map(standing.map((threshold) => [placeOf(threshold), threshold]))
  const defaults = THRESHOLDS.map(({ sector, it }) => ofDefault(sector, it))
  const places = new Set(defaults.map(placeOf))
  const begun = defaults.filter((one) => !isSame(known.get(placeOf(one)), one))
  const ended = [
    ...begun.flatMap((one) => known.get(placeOf(one)) ?? []),
    ...standing.filter((one) => !places.has(placeOf(one))),
  ]
  await endThresholds(
    tx,
    ended.map((one) => one.id),
    at,
  )
  await addThresholds(
    tx,
    begun.map((threshold) => ({ threshold, version: (known.get(placeOf(threshold))?.version ?? 0) + 1 })),
    at,
  )
  return begun.length
}

/** Stored as double precision, so numbers compare exactly. */
const isSame = (standing: Threshold | undefined, one: NewThreshold): boolean =>
  standing !== undefined && (Object.keys(one) as (keyof NewThreshold)[]).every((key) => standing[key] === one[key])
