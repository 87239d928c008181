import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { read } from '../db/transact.ts'
import { aCity, type TestCity } from '../sensor/test-city.ts'
import { alarmRows, alarmsPage } from './alarm-page.repository.ts'

const SENSORS = 500
const THRESHOLDS = 100
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }

/** A city after an earthquake: 50 000 alarms nobody has closed. */
beforeAll(async () => {
  database = await createTestDatabase()
  city = await aCity(database.db, database.url)
  await database.sql(`insert into sensor (region_id, department_id, sector_id, code, name_zh, name_en, metric, unit, period_s,
      alarm_period_s, geom)
    select ${city.regionId}, ${city.departmentId}, 'gas', 'S-' || n, '', '', 'methane-adjacent', '%VOL', 10, 5, st_point(120, 36, 4326)
    from generate_series(1, ${SENSORS}) n`)
  await database.sql(`insert into threshold (sector_id, metric, kind, priority, value, clause, source, mark, verified, valid_from)
    select 'gas', 'methane-adjacent', 'above', 'P' || 1 + n % 3, n, '', 'test', 'P', false, now() from generate_series(1, ${THRESHOLDS}) n`)
  await database.sql(`insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value,
      peak_value, raised_at, recorded_at, acknowledged_at, geom)
    select s.region_id, s.department_id, 'gas', s.id, t.id, 'methane-adjacent', '%VOL', t.priority, 3, 3,
      now() - (s.id * 97 + t.id * 31) % 80000 * interval '1 s', now(), case when (s.id + t.id) % 4 = 0 then now() end, s.geom
    from sensor s cross join threshold t where t.source = 'test'`)
  await database.sql('analyze alarm')
})
afterAll(async () => {
  await city?.queue.stop()
  await database?.drop()
})

const URGENT = { sort: 'URGENCY', order: 'DESC' } as const
const owner = (): Actor => ({ ...SYSTEM, role: 'owner', userId: 1, seesAll: false, departmentIds: [city.departmentId] })

const planOf = async (actor: Actor, after: string | null): Promise<string> => {
  const plan = await read(database.db, actor, (tx) =>
    alarmRows(tx, { open: true }, URGENT, after).limit(51).explain('json'),
  )
  return JSON.stringify(plan)
}

test('the most urgent of 50 000 open alarms are read from their index, by whoever asks and on every page', async () => {
  const first = await read(database.db, SYSTEM, (tx) => alarmsPage(tx, { open: true }, URGENT, 50))
  expect(first.totalCount).toBe(SENSORS * THRESHOLDS)
  const cursor = first.alarms.at(-1)?.cursor ?? null
  for (const actor of [SYSTEM, owner()]) {
    for (const after of [null, cursor, '4|2026-01-01T00:00:00.000Z|7']) {
      const plan = await planOf(actor, after)
      expect(plan).toContain('open_alarm_by_urgency')
      expect(plan).not.toContain('"Sort"')
    }
  }
})

test('a deep page does not read what lies before it', async () => {
  const [line] = await read(database.db, SYSTEM, (tx) =>
    alarmRows(tx, { open: true }, URGENT, '4|2000-01-01T00:00:00.000Z|7').limit(51).explain('json'),
  )
  expect(JSON.stringify(line)).toContain('Index Cond')
})
