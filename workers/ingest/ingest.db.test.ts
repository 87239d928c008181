import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeAlarm, verifyAlarm } from '../../geo-data/alarm/alarm.commands.ts'
import { alarmsOfSensors } from '../../geo-data/alarm/alarm.repository.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, read, transact } from '../../geo-data/db/transact.ts'
import { inProcessNerve } from '../../geo-data/nerve/in-process.ts'
import type { Answer } from '../../geo-data/sample/batch.ts'
import { aCity, aSensor, TEST_TOKEN, type TestCity } from '../../geo-data/sensor/test-city.ts'
import { type Ingest, startIngest } from './start-ingest.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }
let ingest: Ingest
let number = 0

beforeAll(async () => {
  database = await createTestDatabase({ connections: 6 })
  city = await aCity(database.db, database.url)
  ingest = await startIngest({ db: database.db, nerve: inProcessNerve(), port: 0, log: quiet })
})

afterAll(async () => {
  await ingest?.stop()
  await city?.queue.stop()
  await database?.drop()
})

const sensor = async (over: Parameters<typeof aSensor>[2] = {}): Promise<{ id: number; code: string }> => {
  number += 1
  const code = `T-${number}`
  return { id: await transact(database.db, SYSTEM, (tx) => aSensor(tx, city, { code, ...over })), code }
}

const post = (body: string | Buffer, headers: Record<string, string> = {}, url = ingest.url): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: body as never,
    headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json', ...headers },
  })

const send = async (samples: object[], rest: object = {}): Promise<Answer> => {
  const response = await post(JSON.stringify({ samples, ...rest }))
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

const alarms = (id: number) => read(database.db, SYSTEM, (tx) => alarmsOfSensors(tx, [id]))
const samples = (id: number) =>
  read(database.db, SYSTEM, (tx) =>
    kysely<'sample'>(tx).selectFrom('sample').selectAll().where('sensor_id', '=', id).orderBy('at').execute(),
  )
const eventTypes = (alarmId: number) =>
  read(database.db, SYSTEM, (tx) =>
    kysely<'event'>(tx).selectFrom('event').select('type').where('alarm_id', '=', alarmId).orderBy('id').execute(),
  ).then((rows) => rows.map((row) => row.type))

/** A look for new sensors is allowed once a second. */
const unseen = () => new Promise((resolve) => setTimeout(resolve, 1050))
const now = () => Date.now()

describe('a batch', () => {
  test('is stored, judged and answered record by record; one bad record never stops the rest', async () => {
    const { id, code } = await sensor()
    await unseen()
    const at = now()
    const lines = [
      JSON.stringify({ sensor: code, at: at - 2000, value: 0.1, unit: '%VOL' }),
      'rubbish',
      JSON.stringify({ sensor: 'nobody', at, value: 1 }),
      `{"sensor":"${code}","at":${at},"value":NaN}`,
      JSON.stringify({ sensor: code, at, value: 1, unit: 'ppm' }),
      JSON.stringify({ sensor: code, at, value: 101 }),
      JSON.stringify({ sensor: code, at: at + 360_000, value: 1 }),
      JSON.stringify({ sensor: code, at: at - 8 * 86_400_000, value: 1 }),
      JSON.stringify({ sensor: code, at: at - 86_400_000, value: 99 }),
      JSON.stringify({ sensor: code, at: at + 120_000, value: 0.2 }),
      JSON.stringify({ sensor: code, at: at - 2000, value: 0.1 }),
    ].join('\n')
    const response = await post(lines, { 'content-type': 'application/x-ndjson' })
    const answer = (await response.json()) as Answer
    expect(answer).toMatchObject({ received: 11, accepted: 4, stored: 3, late: 1, future: 1, repeated: 1 })
    expect(answer.refused.map(({ record, field }) => [record, field])).toEqual([
      [2, 'record'],
      [3, 'sensor'],
      [4, 'value'],
      [5, 'unit'],
      [6, 'value'],
      [7, 'at'],
      [8, 'at'],
    ])
    expect((await samples(id)).map((row) => row.quality)).toEqual([1, 0, 2])
    expect(await alarms(id)).toEqual([]) // the late 99 % raises nothing
  })

  test('that comes again by its id gets the answer it had, and changes nothing', async () => {
    const { id, code } = await sensor()
    await unseen()
    const body = JSON.stringify({ samples: [{ sensor: code, at: now(), value: 0.5 }], batchId: 'again' })
    const first = await (await post(body)).text()
    expect(JSON.parse(first)).toMatchObject({ stored: 1 })
    expect(await (await post(body)).text()).toBe(first)
    expect(await (await post(body, { 'batch-id': 'other' })).json()).toMatchObject({ stored: 0, repeated: 1 })
    expect(await samples(id)).toHaveLength(1)
  })

  test('sent ten times at once is one', async () => {
    const { id, code } = await sensor()
    await unseen()
    const body = JSON.stringify({ samples: [{ sensor: code, at: now(), value: 3 }], batchId: 'ten' })
    const answers = await Promise.all(Array.from({ length: 10 }, async () => (await post(body)).text()))
    expect(new Set(answers).size).toBe(1)
    expect(await alarms(id)).toHaveLength(1)
  })

  test('may be packed', async () => {
    const { id, code } = await sensor()
    await unseen()
    const packed = gzipSync(JSON.stringify({ samples: [{ sensor: code, at: now(), value: 0.5 }] }))
    expect((await post(packed, { 'content-encoding': 'gzip' })).status).toBe(200)
    expect(await samples(id)).toHaveLength(1)
    expect((await post('no gzip', { 'content-encoding': 'gzip' })).status).toBe(400)
  })

  test('without a known token is nobody’s', async () => {
    expect((await post('{}', { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await post('{}', { authorization: '' })).status).toBe(401)
  })
})

describe('an alarm', () => {
  test('is raised, acknowledged, calm, verified and closed, each said once', async () => {
    const { id, code } = await sensor()
    await unseen()
    const at = now()
    await send([{ sensor: code, at: at - 70_000, value: 3 }])
    const [p1] = (await alarms(id)).filter((alarm) => alarm.priority === 'P1')
    if (!p1) throw new Error('no alarm')
    expect(p1).toMatchObject({ value: 3, condition: 'active', unit: '%VOL', verification: 'pending', exercise: false })
    await send([{ sensor: code, at: at - 65_000, value: 4 }])
    const officer = {
      userId: city.userId,
      name: 'x',
      role: 'duty-officer',
      seesAll: true,
      departmentIds: [],
      regionIds: [],
    }
    await transact(database.db, officer, (tx) => acknowledgeAlarm(tx, officer, { id: p1.id }, new Date()))
    await send([
      { sensor: code, at: at - 61_000, value: 0 },
      { sensor: code, at: at - 500, value: 0 },
    ])
    await transact(database.db, officer, (tx) =>
      verifyAlarm(tx, officer, { id: p1.id, verification: 'true' }, new Date()),
    )
    const after = (await alarms(id)).find((alarm) => alarm.id === p1.id)
    expect(after).toMatchObject({
      peakValue: 4,
      condition: 'calm',
      acknowledgedBy: city.userId,
      closedAt: expect.any(Date),
    })
    expect(await eventTypes(p1.id)).toEqual([
      'alarm.raised',
      'alarm.acknowledged',
      'alarm.calm',
      'alarm.verified',
      'alarm.closed',
    ])
    // closed elsewhere: the next breach is a new alarm, whether or not the stream has heard of the closing
    await send([{ sensor: code, at: at + 100, value: 3 }])
    expect((await alarms(id)).filter((alarm) => alarm.priority === 'P1')).toHaveLength(2)
  })

  test('of a device event is raised at once', async () => {
    const { id, code } = await sensor()
    await unseen()
    await send([], { events: [{ sensor: code, kind: 'self-alarm', at: new Date().toISOString() }] })
    expect(await alarms(id)).toMatchObject([{ unit: 'event', value: 1, priority: 'P2' }])
  })

  test('of an exercise’s device event is marked as one', async () => {
    const { id, code } = await sensor()
    await unseen()
    await send([], {
      events: [{ sensor: code, kind: 'self-alarm', at: new Date().toISOString() }],
      exercise: true,
    })
    expect(await alarms(id)).toMatchObject([{ unit: 'event', exercise: true }])
  })

  test('of an exercise is marked', async () => {
    const { id, code } = await sensor()
    await unseen()
    await send([{ sensor: code, at: now(), value: 3 }], { exercise: true })
    expect((await alarms(id)).map((alarm) => alarm.exercise)).toEqual([true])
    expect((await samples(id))[0]?.quality).toBe(8)
    await expect.poll(() => alarms(id), { timeout: 40_000, interval: 500 }).toHaveLength(2)
    expect((await alarms(id)).map((alarm) => alarm.exercise)).toEqual([true, true]) // also what time alone completed
  })

  test('whose hold nobody contradicts is raised by time alone', async () => {
    const { id, code } = await sensor()
    await unseen()
    await send([{ sensor: code, at: now(), value: 1.2 }]) // P2 from 1 % VOL, held 10 s
    expect(await alarms(id)).toEqual([])
    await expect.poll(() => alarms(id), { timeout: 40_000, interval: 500 }).toHaveLength(1)
  })
})
