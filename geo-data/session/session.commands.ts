import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { User } from '../user/user.ts'
import { addSession, revokeSession } from './session.repository.ts'
import { hashToken, newToken, sessionMs } from './session.ts'

/** Opens a session for a user whose password has been verified. As the system. @returns the token for his cookie. */
export const openSession = async (tx: Tx, user: User, at: Date): Promise<string> => {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + sessionMs(user.role))
  await addSession(tx, { tokenHash: hashToken(token), userId: user.id, at, expiresAt })
  await emit(tx, { type: 'user.signed-in', at, actor: { userId: user.id }, departmentId: user.departmentId })
  return token
}

/** Ends a session at once, for open sockets too. As the system. */
export const endSession = async (tx: Tx, session: { tokenHash: string; user: User }, at: Date): Promise<void> => {
  await revokeSession(tx, session.tokenHash, at)
  const { id, departmentId } = session.user
  await emit(tx, { type: 'user.signed-out', at, actor: { userId: id }, departmentId })
}

/** Somebody tried what he may not: audit keeps it. `what` is the name of what was refused. As the system. */
export const recordRefusal = async (tx: Tx, who: Actor, what: string, at: Date): Promise<void> => {
  const departmentId = who.departmentIds[0] ?? null
  await emit(tx, { type: 'user.refused', at, actor: who, departmentId, ids: { what } })
}
