import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import { type SessionUser, sessionsInForce } from '../../geo-data/session/session.repository.ts'
import { tokenHashFrom } from './sign-in.ts'

/** Who asks, by the cookie, as the record says at this moment: nothing is remembered, so a revoked session is over at once. */
export const sessionOf = async (db: Db, cookies: string | undefined, at: Date): Promise<SessionUser | null> => {
  const tokenHash = tokenHashFrom(cookies)
  return tokenHash === undefined ? null : inForce(db, tokenHash, at)
}

/** How long a session that has been revoked may still be given squares, and how many are known at once. */
const REMEMBERED_MS = 1000
const MOST_REMEMBERED = 10_000

/**
 * The same for the squares of a map, which a page asks for by the dozen: who asks, and what is his to see, is read once a second and not once
 * a square.
 */
export const sessionOfSquares = (db: Db) => {
  const known = new Map<string, { readonly from: number; readonly session: Promise<SessionUser | null> }>()
  return async (cookies: string | undefined, at: Date): Promise<SessionUser | null> => {
    const tokenHash = tokenHashFrom(cookies)
    if (tokenHash === undefined) return null
    const found = known.get(tokenHash)
    if (found && Math.abs(at.getTime() - found.from) < REMEMBERED_MS) return found.session
    const session = inForce(db, tokenHash, at)
    known.delete(tokenHash)
    known.set(tokenHash, { from: at.getTime(), session })
    session.catch(() => known.delete(tokenHash))
    const oldest = known.size > MOST_REMEMBERED ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    return session
  }
}

const inForce = async (db: Db, tokenHash: string, at: Date): Promise<SessionUser | null> => {
  const [session] = await read(db, SYSTEM, (tx) => sessionsInForce(tx, [tokenHash], at))
  return session ?? null
}
