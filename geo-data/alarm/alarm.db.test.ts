import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { sensorReadings } from '../sensor/reading.repository.ts'
import { sensorsPage } from '../sensor/sensor-page.repository.ts'
import { aCity, aSensor, type TestCity } from '../sensor/test-city.ts'
import { thresholdsInForce } from '../threshold/threshold.repository.ts'
import { acknowledgeAlarm, callOverdueAlarms, verifyAlarm } from './alarm.commands.ts'
import { type AlarmOrder, alarmsPage } from './alarm-page.repository.ts'
import { addAlarms } from './alarm-write.repository.ts'
import { muteSound } from './sound-mute.commands.ts'
import { soundMuteAt } from './sound-mute.repository.ts'

const AT = Date.parse('2026-03-01T08:00:00Z')
const SENSORS = 24
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }
let officer: Actor

beforeAll(async () => {
  database = await createTestDatabase()
  city = await aCity(database.db, database.url)
  officer = { ...SYSTEM, userId: city.userId, name: '值班员', role: 'duty-officer' }
  await transact(database.db, SYSTEM, async (tx) => {
    const thresholds = (await thresholdsInForce(tx, 'gas')).filter((one) => one.metric === 'methane-adjacent')
    const of = (priority: string): number => thresholds.find((one) => one.priority === priority)?.id ?? 0
    for (let number = 0; number < SENSORS; number += 1) {
      const sensorId = await aSensor(tx, city, { code: `S-${number}` })
      const alarm = { sensorId, unit: '%VOL', value: 3, peak: 3, calmAt: null, exercise: false }
      const thresholdId = of(`P${(number % 3) + 1}`)
      await addAlarms(tx, [{ ...alarm, thresholdId, raisedAt: AT + number * 1000 }], new Date(AT + number * 1000))
    }
    await kysely<'alarm'>(tx)
      .updateTable('alarm')
      .set({ acknowledged_at: new Date(AT), acknowledged_by: city.userId })
      .where('sensor_id', 'in', (eb) => eb.selectFrom('alarm').select('sensor_id').orderBy('id').limit(6))
      .execute()
  })
})

afterAll(async () => {
  await city?.queue.stop()
  await database?.drop()
})

const page = (order: AlarmOrder, first: number, after: string | null) =>
  read(database.db, SYSTEM, (tx) =>
    alarmsPage(tx, { open: true, raisedAfter: new Date(AT + 1e9) }, order, first, after),
  )

test('pages follow one another without gap or repetition, by urgency and by time, both ways; a window hides no open alarm', async () => {
  for (const sort of ['URGENCY', 'RAISED_AT'] as const) {
    const whole = await page({ sort, order: 'DESC' }, 100, null)
    expect(whole).toMatchObject({ totalCount: SENSORS, hasNextPage: false })
    const ids = whole.alarms.map(({ alarm }) => alarm.id)
    for (const order of ['DESC', 'ASC'] as const) {
      const walked: number[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const part: Awaited<ReturnType<typeof page>> = await page({ sort, order }, 5, after)
        walked.push(...part.alarms.map(({ alarm }) => alarm.id))
        after = part.alarms.at(-1)?.cursor ?? null
        more = part.hasNextPage
      }
      expect(walked).toEqual(order === 'DESC' ? ids : ids.toReversed())
    }
  }
  const urgent = (await page({ sort: 'URGENCY', order: 'DESC' }, 100, null)).alarms.map(({ alarm }) => alarm)
  expect(urgent.map((one) => `${one.acknowledgedAt === null ? 0 : 1}${one.priority}`)).toEqual(
    urgent.map((one) => `${one.acknowledgedAt === null ? 0 : 1}${one.priority}`).sort(),
  )
  await expect(page({ sort: 'URGENCY', order: 'DESC' }, 5, 'rubbish')).rejects.toThrow(RangeError)
})

test('only who may judge does, and a false alarm needs its reason', async () => {
  const [first] = (await page({ sort: 'URGENCY', order: 'DESC' }, 1, null)).alarms
  const id = first?.alarm.id ?? 0
  const as = <T>(actor: Actor, what: typeof verifyAlarm, input: T) =>
    transact(database.db, actor, (tx) => what(tx, actor, input as never, new Date(AT)))
  await expect(as({ ...officer, role: 'crew' }, verifyAlarm, { id, verification: 'true' })).rejects.toMatchObject({
    refusal: 'forbidden',
  })
  await expect(as(officer, verifyAlarm, { id, verification: 'false', reason: ' ' })).rejects.toMatchObject({
    code: 'REASON_MISSING',
  })
  await expect(as(officer, verifyAlarm, { id, verification: 'pending' })).rejects.toMatchObject({
    code: 'UNKNOWN_VERIFICATION',
  })
  await expect(as(officer, verifyAlarm, { id: 999_999, verification: 'true' })).rejects.toMatchObject({
    refusal: 'not-found',
  })
  const taken = await transact(database.db, officer, (tx) => acknowledgeAlarm(tx, officer, { id }, new Date(AT)))
  const later = await transact(database.db, officer, (tx) => acknowledgeAlarm(tx, officer, { id }, new Date(AT + 1000)))
  expect(later.acknowledgedAt).toEqual(taken.acknowledgedAt)
})

test('a P1 nobody took in time is overdue, once', async () => {
  const call = (at: number) => transact(database.db, SYSTEM, (tx) => callOverdueAlarms(tx, new Date(at)))
  expect(await call(AT)).toBe(0)
  // 8 are P1; 2 of them are acknowledged from the start and one since: they have 10 minutes.
  expect(await call(AT + 220_000)).toBe(5)
  expect(await call(AT + 220_000)).toBe(0)
  expect(await call(AT + 700_000)).toBe(3)
})

test('sensors are filtered by many conditions, and each shows the worst of its alarms', async () => {
  const filtered = await read(database.db, SYSTEM, (tx) =>
    sensorsPage(
      tx,
      { sectorId: 'gas', metric: 'methane-adjacent', regionId: city.regionId, text: 's-1', online: false },
      5,
    ),
  )
  expect(filtered).toMatchObject({ totalCount: 11, hasNextPage: true }) // S-1 and S-10 to S-19
  const none = await read(database.db, SYSTEM, (tx) => sensorsPage(tx, { text: '%' }, 5))
  expect(none.totalCount).toBe(0)
  const readings = await read(database.db, SYSTEM, (tx) => sensorReadings(tx))
  expect(readings.map((reading) => reading.priority).slice(0, 3)).toEqual(['P1', 'P2', 'P3'])
})

test('the sound is muted for three minutes at most, signed', async () => {
  const mute = (seconds: number, reason = '核对') =>
    transact(database.db, officer, (tx) => muteSound(tx, officer, { reason, seconds }, new Date(AT)))
  await expect(mute(181)).rejects.toMatchObject({ code: 'MUTE_TOO_LONG' })
  await expect(mute(60, ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
  await mute(60)
  const at = (seconds: number) => read(database.db, SYSTEM, (tx) => soundMuteAt(tx, new Date(AT + seconds * 1000)))
  expect(await at(59)).toMatchObject({ by: city.userId, reason: '核对' })
  expect(await at(60)).toBeUndefined()
})
