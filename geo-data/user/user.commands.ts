import type { Tx } from '../db/transact.ts'
import { hashPassword } from './password.ts'
import { type NewUser, putUser } from './user.repository.ts'

/** Printed on the login page in demo mode and in the README. It opens nothing outside demo mode. */
export const DEMO_PASSWORD = 'one-map-demo'

/** Seeds users who sign in with `DEMO_PASSWORD`; doing it twice changes nothing. As the system. @returns ids, in order. */
export const putDemoUsers = async (tx: Tx, users: readonly NewUser[], at: Date): Promise<readonly number[]> => {
  // One hash for all: the password is public, and a scrypt for each would hold the transaction for seconds.
  const hash = await hashPassword(DEMO_PASSWORD, { demo: true })
  const ids: number[] = []
  for (const user of users) ids.push(await putUser(tx, user, hash, at))
  return ids
}
