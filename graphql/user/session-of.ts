import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import { type SessionUser, sessionsInForce } from '../../geo-data/session/session.repository.ts'
import { tokenHashFrom } from './sign-in.ts'

/** Who asks, by the cookie, as the record says at this moment: nothing is remembered, so a revoked session is over at once. */
export const sessionOf = async (db: Db, cookies: string | undefined, at: Date): Promise<SessionUser | null> => {
  const tokenHash = tokenHashFrom(cookies)
  if (tokenHash === undefined) return null
  const [session] = await read(db, SYSTEM, (tx) => sessionsInForce(tx, [tokenHash], at))
  return session ?? null
}
