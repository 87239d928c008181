import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { type Queue, startQueue } from '../../geo-data/db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { cryAt, layStreet, type Street } from '../../geo-data/db/test-street.ts'
import { read, type Tx, transact } from '../../geo-data/db/transact.ts'
import { eventsOfAlarms } from '../../geo-data/event/event.repository.ts'
import { QUEUES } from '../../geo-data/event/flow.ts'
import { requestImpactZone } from '../../geo-data/impact-zone/impact-zone.commands.ts'
import { zoneSetById } from '../../geo-data/impact-zone/impact-zone.repository.ts'
import type { ZoneSet } from '../../geo-data/impact-zone/impact-zone.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'
import { drawBands } from './draw-bands.ts'

const now = new Date('2026-11-22T02:00:00Z')

let database: TestDatabase
let queue: Queue
let street: Street

const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, SYSTEM, work)
const see = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => read(database.db, SYSTEM, work)

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: (error) => console.error(error) })
  await as((tx) => syncRegistry(tx, now))
  street = await layStreet(db, now)
})

afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

const aSet = async (sensor: number): Promise<{ setId: number; alarmId: number; eventId: number }> => {
  const alarmId = await as((tx) => cryAt(tx, street, { sensor: street.sensors[sensor] ?? 0, at: now }))
  const setId = await as((tx) => requestImpactZone(tx, SYSTEM, { alarmId }, now))
  const drawn = (await see((tx) => eventsOfAlarms(tx, [alarmId]))).find(({ type }) => type === 'zones.drawn')
  return { setId, alarmId, eventId: drawn?.id ?? 0 }
}

const wholeSet = async (setId: number): Promise<ZoneSet> => {
  const set = await see((tx) => zoneSetById(tx, setId))
  if (!set) throw new Error(`no set ${setId}`)
  return set
}

test('zones get their bands, the wall’s lines are drawn at P95 and say so, and the screens are told', async () => {
  const { setId, alarmId, eventId } = await aSet(0)
  const before = await wholeSet(setId)
  expect([before.bandedAt, before.varied]).toEqual([null, null])
  await drawBands({ db: database.db, now: () => now }, { eventId, alarmId, incidentId: null })
  const after = await wholeSet(setId)
  expect(after.bandedAt).toEqual(now)
  expect(after.varied?.map(({ name }) => name)).toContain('hole')
  const lines = after.zones.filter(({ line }) => line !== null)
  expect(lines.map(({ label }) => label.zh.endsWith('P95'))).toEqual([true, true, true])
  const blast = after.zones.find(({ line, scenario }) => line === null && scenario === 'chamber-explosion')
  expect(blast?.band?.samples).toBe(200)
  expect(blast?.band?.lowM).toBeLessThan(blast?.band?.highM ?? 0)
  expect([blast?.bandLow?.type, blast?.bandHigh?.type]).toEqual(['MultiPolygon', 'MultiPolygon'])
  const drawn = await see((tx) => eventsOfAlarms(tx, [alarmId]))
  expect(drawn.filter(({ type }) => type === 'bands.drawn').map(({ ids }) => ids)).toEqual([{ zoneSetId: setId }])
})

test('a second time changes nothing, and what has been superseded is left as it is', async () => {
  const { setId, alarmId, eventId } = await aSet(1)
  const call = { eventId, alarmId, incidentId: null }
  await drawBands({ db: database.db, now: () => now }, call)
  const once = await wholeSet(setId)
  await drawBands({ db: database.db, now: () => new Date(now.getTime() + 1000) }, call)
  expect(await wholeSet(setId)).toEqual(once)
  const old = await as((tx) => requestImpactZone(tx, SYSTEM, { alarmId }, now))
  const [, second] = (await see((tx) => eventsOfAlarms(tx, [alarmId]))).filter(({ type }) => type === 'zones.drawn')
  await as((tx) => requestImpactZone(tx, SYSTEM, { alarmId }, now))
  await drawBands({ db: database.db, now: () => now }, { ...call, eventId: second?.id ?? 0 })
  expect((await wholeSet(old)).bandedAt).toBeNull()
})
