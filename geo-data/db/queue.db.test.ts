import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from './actor.ts'
import { closeDatabase, openDatabase, poolOf } from './pool.ts'
import { type Queue, type QueueDefinition, sendIn, startQueue } from './queue.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { transact } from './transact.ts'

const QUEUES: readonly QueueDefinition[] = [
  { name: 'gather', oneAtATime: true, longestSeconds: 30 },
  { name: 'draw', oneAtATime: false, longestSeconds: 30 },
  { name: 'stumble', oneAtATime: false, longestSeconds: 30 },
  { name: 'wait', oneAtATime: false, longestSeconds: 30 },
]

let city: TestDatabase
let queue: Queue
const reported: string[] = []
const onError = (error: Error): void => {
  reported.push(error.message)
}

beforeAll(async () => {
  city = await createTestDatabase()
  queue = await startQueue(city.db, { url: city.url, queues: QUEUES, role: 'worker', onError })
})
afterAll(async () => {
  await queue.stop()
  await city.drop()
})

const send = (name: string, data: object, after?: Date): Promise<void> =>
  transact(city.db, SYSTEM, (tx) => sendIn(tx, name, data, after))

const until = async (reached: () => boolean): Promise<void> => {
  while (!reached()) await sleep(10)
}

test('a job is seen within half a second of its commit, and one of a rolled back transaction never', async () => {
  const seen: string[] = []
  await queue.work<{ what: string }>('draw', 2, async ({ what }) => {
    seen.push(what)
  })
  await send('draw', { what: 'warm-up' })
  await until(() => seen.length === 1)
  const rolledBack = transact(city.db, SYSTEM, async (tx) => {
    await sendIn(tx, 'draw', { what: 'unsaid' })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  const sentAt = performance.now()
  await send('draw', { what: 'said' })
  await until(() => seen.length === 2)
  expect(seen).toEqual(['warm-up', 'said'])
  // Polling alone would take up to 2 s.
  expect(performance.now() - sentAt).toBeLessThan(500)
})

test('forty jobs of a one-at-a-time queue never overlap, on two workers', async () => {
  const other = openDatabase({ url: city.url, connections: 2, onError })
  const otherQueue = await startQueue(other, { url: city.url, queues: QUEUES, role: 'worker', onError })
  let running = 0
  let most = 0
  let done = 0
  const task = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await sleep(5)
    running -= 1
    done += 1
  }
  await queue.work('gather', 2, task)
  await otherQueue.work('gather', 2, task)
  await Promise.all(Array.from({ length: 40 }, () => send('gather', {})))
  await until(() => done === 40)
  expect(most).toBe(1)
  await otherQueue.stop()
  await closeDatabase(other)
})

test('a task that throws is reported with its name and tried again', async () => {
  let tries = 0
  await queue.work('stumble', 1, async () => {
    tries += 1
    if (tries === 1) throw new Error('a stone')
  })
  await send('stumble', {})
  await until(() => tries === 2)
  expect(reported).toContain('task stumble: a stone')
})

test('a job for later waits for its time', async () => {
  const due = new Date(Date.now() + 3_600_000)
  await send('draw', { what: 'later' }, due)
  const { rows } = await poolOf(city.db).query(
    `select start_after = $1 as waits, state from pgboss.job where data->>'what' = 'later'`,
    [due],
  )
  expect(rows).toEqual([{ waits: true, state: 'created' }])
})

test('a queue nobody started is refused at once', async () => {
  await expect(send('nowhere', {})).rejects.toThrow(`no queue 'nowhere'`)
})

test('a killed worker’s job runs again within 12 s of its death', { timeout: 40_000 }, async () => {
  const child = fork(fileURLToPath(new URL('./queue.db.test.child.ts', import.meta.url)), [city.url])
  await once(child, 'message') // it works on 'wait'
  await send('wait', {})
  await once(child, 'message') // it has the job
  child.kill('SIGKILL')
  const killedAt = performance.now()
  let again = false
  await queue.work('wait', 1, async () => {
    again = true
  })
  await until(() => again)
  expect(performance.now() - killedAt).toBeLessThan(12_500)
})
