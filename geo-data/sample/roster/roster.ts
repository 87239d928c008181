import { type Heard, isHolding, type Watched } from '../../alarm/judge.ts'
import type { Rule } from '../../alarm/watch.ts'
import type { Known } from '../fate.ts'

/** A sensor as the stream knows it. */
export interface Listed extends Known {
  readonly code: string
  readonly sectorId: string
  readonly metric: string
  readonly regionId: number
  /** In maintenance its samples are stored and nothing is raised. */
  readonly inService: boolean
  readonly rules: readonly Rule[]
}

/** All that one process of the stream keeps in memory. Everything in it can be made again from the record. */
export interface Roster {
  readonly byCode: ReadonlyMap<string, Listed>
  readonly byId: ReadonlyMap<number, Listed>
  readonly watched: Map<number, Watched>
  /** Of those ever heard: whether the record has them online. */
  readonly online: Map<number, boolean>
  /** Those with a breach that time alone may complete. */
  readonly holding: Set<number>
  /** Those whose newest readings are a drill's: an alarm that time alone completes is the drill's too. */
  readonly exercising: Set<number>
  /** UTC days, `2026-01-31`, known to have a partition. */
  readonly days: Set<string>
}

/** Takes up what is now remembered of a sensor. */
export const remember = (roster: Roster, id: number, watched: Watched): void => {
  roster.watched.set(id, watched)
  if (isHolding(watched, roster.byId.get(id)?.rules ?? [])) roster.holding.add(id)
  else roster.holding.delete(id)
}

export const NOTHING_HEARD: Pick<Heard, 'readings' | 'cries'> = { readings: [], cries: [] }

/** Which part of the sensors belongs to this process: `{ index: 0, of: 1 }` is all of them. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Fibonacci hashing: neighbouring ids fall to different shards. */
export const isOfShard = (sensorId: number, { index, of }: Shard): boolean =>
  (Math.imul(sensorId, 0x9e3779b1) >>> 0) % of === index
