import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, read, transact } from '../../geo-data/db/transact.ts'
import { aCity, aSensor, TEST_TOKEN } from '../../geo-data/sensor/test-city.ts'

const PORT = 3391
const URL_OF_INGEST = `http://127.0.0.1:${PORT}/ingest`
const SENSORS = 20
const BATCHES = 300

let database: TestDatabase
let child: ChildProcess | undefined

beforeAll(async () => {
  database = await createTestDatabase()
  const city = await aCity(database.db, database.url)
  await transact(database.db, SYSTEM, async (tx) => {
    for (let number = 0; number < SENSORS; number += 1) await aSensor(tx, city, { code: `K-${number}` })
  })
  await city.queue.stop()
})

afterAll(async () => {
  child?.kill('SIGKILL')
  await database?.drop()
})

const startProcess = async (): Promise<ChildProcess> => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const env = { ...process.env, DATABASE_URL: database.url, INGEST_PORT: String(PORT), LOG_LEVEL: 'fatal' }
  const started = spawn(process.execPath, [main, 'ingest'], { env, stdio: 'inherit' })
  await expect.poll(isListening, { timeout: 20_000, interval: 100 }).toBe(true)
  return started
}

const isListening = async (): Promise<boolean> => {
  try {
    return (await fetch(`${URL_OF_INGEST}/health`)).ok
  } catch {
    return false
  }
}

const BEGUN = Date.now() - 60_000

/** From the 100th batch on every sensor is beyond the level that raises at once. */
const body = (batch: number): string =>
  JSON.stringify({
    batchId: `kill-${batch}`,
    samples: Array.from({ length: SENSORS }, (_, sensor) => ({
      sensor: `K-${sensor}`,
      at: BEGUN + batch * 100,
      value: batch >= 100 ? 3 : 0.1,
    })),
  })

/** The answer, or undefined when there was none: then nobody may rely on it. */
const post = async (batch: number): Promise<string | undefined> => {
  try {
    const response = await fetch(URL_OF_INGEST, {
      method: 'POST',
      body: body(batch),
      headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json' },
    })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}

const count = (table: 'sample' | 'alarm' | 'event'): Promise<number> =>
  read(database.db, SYSTEM, async (tx) => {
    let query = kysely<'sample' | 'alarm' | 'event'>(tx)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
    if (table === 'event') query = query.where('event.type' as never, '=', 'alarm.raised' as never)
    return (await query.executeTakeFirstOrThrow()).rows
  })

test('killed in mid-batch, nothing acknowledged is lost and nothing is raised twice', {
  timeout: 240_000,
}, async () => {
  child = await startProcess()
  const answers: (string | undefined)[] = []
  const sending = Array.from({ length: BATCHES }, async (_, batch) => {
    await new Promise((resolve) => setTimeout(resolve, batch * 5))
    answers[batch] = await post(batch)
  })
  setTimeout(() => child?.kill('SIGKILL'), 800)
  await once(child, 'exit')
  await Promise.all(sending)
  const acknowledged = answers.filter((answer) => answer !== undefined).length
  expect(acknowledged).toBeGreaterThan(50)
  expect(acknowledged).toBeLessThan(BATCHES)
  expect(await count('sample')).toBeGreaterThanOrEqual(acknowledged * SENSORS)

  child = await startProcess()
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const again = await post(batch)
    if (answers[batch] !== undefined) expect(again).toBe(answers[batch])
    expect(again).toBeDefined()
  }
  expect(await count('sample')).toBe(BATCHES * SENSORS)
  // P1 of each sensor at once, P2 after its 10 s, all of them once.
  expect(await count('alarm')).toBe(2 * SENSORS)
  expect(await count('event')).toBe(2 * SENSORS)
})
