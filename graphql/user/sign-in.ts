import { Refused } from '../../geo-data/refusal.ts'
import { endSession, openSession } from '../../geo-data/session/session.commands.ts'
import { hashToken, sessionMs } from '../../geo-data/session/session.ts'
import { isDemoHash, verifyPassword } from '../../geo-data/user/password.ts'
import { credentialByLogin } from '../../geo-data/user/user.repository.ts'
import type { User } from '../../geo-data/user/user.ts'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'

/** Longer is no password, only work. */
const LONGEST = 200

/**
 * Verifies, then opens a session. The password is checked between two transactions, not in one: scrypt takes its time,
 * and on the embedded database everybody would wait for it.
 * @throws WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS.
 */
export const signIn = async (login: string, password: string, context: Context): Promise<User> => {
  const { ground, address, at, cookie } = context
  if (!cookie) throw badInput('sign in over HTTP')
  if (login.length > LONGEST || password.length > LONGEST) throw badInput(`at most ${LONGEST} characters`)
  if (!ground.throttle.mayTry(login, address, at))
    throw Refused('TOO_MANY_ATTEMPTS', 'too many attempts: wait a minute')
  const found = await context.asSystem.read((tx) => credentialByLogin(tx, login))
  const verified = await verifyPassword(password, found?.passwordHash)
  if (!found || !verified || (isDemoHash(found.passwordHash) && !ground.demo)) {
    ground.throttle.failed(login, address, at)
    throw Refused('WRONG_CREDENTIALS', 'login or password is wrong')
  }
  cookie.set(await context.asSystem.transact((tx) => openSession(tx, found.user, at)), sessionMs(found.user.role))
  return found.user
}

/** Ends the caller's session here and on every open socket. @returns false when nobody was signed in. */
export const signOut = async ({ session, cookie, asSystem, ground, at }: Context): Promise<boolean> => {
  cookie?.clear()
  if (!session) return false
  await asSystem.transact((tx) => endSession(tx, session, at))
  ground.hangUp(session.tokenHash)
  return true
}

export const SESSION_COOKIE = 'one_map_session'

/** The token's hash out of a Cookie header, or undefined. */
export const tokenHashFrom = (cookies: string | undefined): string | undefined => {
  const match = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]{20,100})(?:;|$)`).exec(cookies ?? '')
  return match?.[1] === undefined ? undefined : hashToken(match[1])
}
