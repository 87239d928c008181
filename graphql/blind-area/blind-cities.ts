import { blindCity } from '../../geo-data/blind-area/blind-area.repository.ts'
import type { BlindCity } from '../../geo-data/blind-area/blind-area.ts'
import type { Actor } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import { scopeKey } from '../event/scope.ts'

/** An answer serves everybody who sees the same, for so long at least. */
const LEAST_MS = 3_000
/** Reckoning takes a tenth of the time at most. */
const REST = 9
/** A failure is forgotten after so long at most. */
const FAILED_MS = 60_000
/** Scopes remembered at once. */
const MOST = 100

/** What is not watched, reckoned once for all screens of one sight. */
export interface BlindCities {
  readonly of: (actor: Actor, at: Date) => Promise<BlindCity>
}

interface Remembered {
  readonly city: Promise<BlindCity>
  readonly last: BlindCity | null
  /** `performance.now()` from which it is asked anew; infinite while it is being reckoned. */
  until: number
}

/**
 * Many screens ask at every event: the record answers each scope once in a few seconds. What failed rests in proportion to the time it
 * took: a broken wire is tried again at once, but a record that runs out of time is not asked without end.
 */
export const rememberBlindCities = (db: Db): BlindCities => {
  const scopes = new Map<string, Remembered>()
  const reckon = (key: string, actor: Actor, at: Date, last: BlindCity | null): Promise<BlindCity> => {
    const began = performance.now()
    const city = read(db, actor, (tx) => blindCity(tx, at, last))
    const remembered: Remembered = { city, last, until: Number.POSITIVE_INFINITY }
    scopes.delete(key)
    scopes.set(key, remembered)
    const [oldest] = scopes.keys()
    if (scopes.size > MOST && oldest !== undefined) scopes.delete(oldest)
    city.then(
      (found) => {
        const ended = performance.now()
        const until = ended + Math.max(LEAST_MS, REST * (ended - began))
        if (scopes.get(key) === remembered) scopes.set(key, { city, last: found, until })
      },
      () => {
        const ended = performance.now()
        remembered.until = ended + Math.min(FAILED_MS, REST * (ended - began))
      },
    )
    return city
  }
  return {
    of: (actor, at) => {
      const key = scopeKey(actor)
      const known = scopes.get(key)
      return known && performance.now() < known.until ? known.city : reckon(key, actor, at, known?.last ?? null)
    },
  }
}
