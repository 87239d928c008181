import { SYSTEM } from '../actor.ts'
import { startEmbedded } from '../embedded.ts'
import { openDatabase } from '../pool.ts'
import { kysely, transact } from '../transact.ts'

// Writes regions until it is killed, and says once how many had been committed by then.
const onError = (error: Error): void => {
  throw error
}
const { url } = await startEmbedded({ folder: process.argv[2] as string, port: 0, onDeath: onError })
const db = openDatabase({ url, connections: 1, onError })
for (let written = 0; ; written += 1) {
  if (written === 50) process.send?.(written)
  const code = `killed-${written}`
  await transact(db, SYSTEM, (tx) =>
    kysely<'region'>(tx).insertInto('region').values({ kind: 'city', code, name_zh: code, name_en: code }).execute(),
  )
}
