import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { layStreet, type Street } from '../db/test-street.ts'
import { read, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { finishDrill, segmentNamed, startDrill } from './drill.commands.ts'
import { runningDrills } from './drill.repository.ts'

const AT = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
let queue: Queue
let street: Street
let segmentId: number

beforeAll(async () => {
  database = await createTestDatabase({ connections: 8 })
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, AT))
  street = await layStreet(db, AT)
  const [main] = await database.sql<{ code: string }>(`select code from segment where kind = 'main' limit 1`)
  segmentId = await read(db, SYSTEM, (tx) => segmentNamed(tx, main?.code ?? ''))
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

const start = (drill = 'gas-leak') =>
  transact(database.db, street.users.duty, (tx) => startDrill(tx, street.users.duty, { drill, segmentId }, AT))

test('a drill that many start at once runs once, and again when it is over', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 6 }, () => start()))
  const begun = answers.filter(({ status }) => status === 'fulfilled')
  expect(begun).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'DRILL_RUNNING' })
  const running = await read(database.db, SYSTEM, runningDrills)
  expect(running).toMatchObject([{ drill: 'gas-leak', segmentId, startedBy: street.users.duty.userId }])
  const told = await database.sql(`select from event where type = 'drill.started'`)
  expect(told).toHaveLength(1)
  await transact(database.db, SYSTEM, (tx) => finishDrill(tx, running[0]?.id ?? 0, AT))
  expect((await start()).id).not.toBe(running[0]?.id)
})

test('nobody but those who lead begins a drill', async () => {
  const { crew } = street.users
  await expect(
    transact(database.db, crew, (tx) => startDrill(tx, crew, { drill: 'gas-leak', segmentId }, AT)),
  ).rejects.toMatchObject({ refusal: 'forbidden' })
})

test('a drill that is about many places is not played on one segment', async () => {
  for (const drill of ['alarm-storm', 'gateway-outage'])
    await expect(start(drill)).rejects.toMatchObject({ code: expect.stringMatching(/NOT_ON_A_SEGMENT|WRONG_SECTOR/) })
})
