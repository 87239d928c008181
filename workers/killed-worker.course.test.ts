import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmById } from '../geo-data/alarm/alarm.repository.ts'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { type Queue, startQueue } from '../geo-data/db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../geo-data/db/test-database.ts'
import { cryAt, layStreet, type Street } from '../geo-data/db/test-street.ts'
import { read, type Tx, transact } from '../geo-data/db/transact.ts'
import { emit } from '../geo-data/event/event.commands.ts'
import { eventsOfIncident } from '../geo-data/event/event.repository.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { holdGathering } from '../geo-data/incident/correlation.repository.ts'
import { openIncident } from '../geo-data/incident/incident.commands.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'

/** Heartbeat 10 s, looked after every second. */
const RESUMED_WITHIN_MS = 12_000

let database: TestDatabase
let queue: Queue
let street: Street
const workers: ChildProcess[] = []

/** A worker as a process of its own, once it says that it runs. */
const startWorker = async (): Promise<ChildProcess> => {
  const worker = spawn(process.execPath, ['workers/main.ts', 'course'], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.push(worker)
  // Read to its end: a worker whose log nobody reads dies of it.
  await new Promise<void>((running) => {
    worker.stdout?.on('data', (text) => String(text).includes('workers run') && running())
  })
  return worker
}

const kill = async (worker: ChildProcess): Promise<void> => {
  const exited = once(worker, 'exit')
  worker.kill('SIGKILL')
  await exited
}

beforeAll(async () => {
  database = await createTestDatabase({ connections: 3 })
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date()))
  street = await layStreet(db, new Date())
})

afterAll(async () => {
  await Promise.all(workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(kill))
  await queue?.stop()
  await database?.drop()
})

/** While the returned function has not been called, every task that gathers alarms waits in its middle. */
const holdTasks = async (): Promise<() => Promise<void>> => {
  let release: () => void = () => undefined
  let held: () => void = () => undefined
  const gate = new Promise<void>((open) => {
    release = open
  })
  const holding = new Promise<void>((yes) => {
    held = yes
  })
  const done = transact(database.db, SYSTEM, async (tx) => {
    await holdGathering(tx)
    held()
    await gate
  })
  await holding
  return async () => {
    release()
    await done
  }
}

const cry = async (tx: Tx, index: number): Promise<number> => {
  const at = new Date()
  const alarmId = await cryAt(tx, street, { sensor: street.sensors[index] ?? 0, at })
  const { district: regionId, departments } = street
  await emit(tx, { type: 'alarm.raised', at, alarmId, regionId, departmentId: departments.owner })
  return alarmId
}

test('a worker killed in the middle of a task: another ends it within 12 s, once', async () => {
  const { db } = database
  const { duty } = street.users
  const first = await transact(db, SYSTEM, (tx) => cry(tx, 0))
  const incidentId = await transact(db, duty, (tx) => openIncident(tx, duty, { alarmId: first }, new Date()))
  const release = await holdTasks()
  const doomed = await startWorker()
  const second = await transact(db, SYSTEM, (tx) => cry(tx, 1))
  await wait(3_000) // the worker has taken the task and waits in its middle
  await kill(doomed)
  const killedAt = Date.now()
  await Promise.all([release(), startWorker()])
  const joined = async () => (await read(db, SYSTEM, (tx) => alarmById(tx, second)))?.incidentId
  while ((await joined()) !== incidentId && Date.now() - killedAt < 2 * RESUMED_WITHIN_MS) await wait(100)
  expect(Date.now() - killedAt).toBeLessThan(RESUMED_WITHIN_MS)
  await wait(2_000)
  const events = await read(db, SYSTEM, (tx) => eventsOfIncident(tx, incidentId))
  const joinings = events.filter(({ type, alarmId }) => type === 'incident.alarm-joined' && alarmId === second)
  expect(joinings).toHaveLength(1)
})
