import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../db/test-database.ts'
import { layStreet, type Street } from '../../db/test-street.ts'
import { read, transact } from '../../db/transact.ts'
import { readingsAt } from '../../sample/sample.repository.ts'
import { syncRegistry } from '../../sector/sync-registry.commands.ts'
import { wiresDuring } from './sensor-past.repository.ts'
import { sensorsDuring } from './sensor-then.ts'
import { livedPast } from './test-past.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
let street: Street

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, NOW))
  street = await layStreet(database.db, NOW)
})
afterAll(() => database?.drop())

test('what the record says of any past moment is what the screen showed when it was the present', async () => {
  const moments = await livedPast(database.db)
  const kinds = new Set(moments.flatMap(({ live }) => live.alarms.map((words) => words.split(' ').slice(2).join(' '))))
  expect(kinds.size).toBeGreaterThan(6)
  expect(new Set(moments.map(({ live }) => live.reached.join())).size).toBeGreaterThan(3)
  for (const { live, recalled } of moments) {
    expect(recalled.reached).toEqual(live.reached)
    expect(recalled.alarms).toHaveLength(live.alarms.length)
    // A verdict that was corrected later is not known, and nothing else is missing.
    for (const [index, words] of recalled.alarms.entries())
      if (!words.endsWith(' ')) expect(live.alarms).toContain(words)
      else expect(live.alarms[index]?.startsWith(words)).toBe(true)
  }
})

test('of a time before the record knew of a wire, whoever has readings of that hour was heard, and of the others nothing is known', async () => {
  const [heard, unheard] = street.sensors
  await database.sql(`insert into sample_hour values (${heard}, '2026-11-20T05:00:00Z', 2, 1, 2, 3)`)
  const at = new Date('2026-11-20T05:30:00Z')
  const told = await read(database.db, SYSTEM, async (tx) =>
    sensorsDuring(await wiresDuring(tx, { from: at, until: at })),
  )
  expect(told.map(({ id }) => id)).not.toContain(heard)
  expect(told).toContainEqual({ id: unheard, at: at.getTime(), online: null })
})

test('a value of the past is the last sample before, else the mean of the last whole hour or day', async () => {
  const [first = 0, second = 0, third = 0] = street.sensors
  await database.sql(`select ensure_sample_day('2026-11-21');
    insert into sample (sensor_id, at, value, received_at) values
      (${first}, '2026-11-21T05:10:00Z', 4, now()), (${first}, '2026-11-21T05:20:00Z', 5, now());
    insert into sample_hour values (${first}, '2026-11-21T04:00:00Z', 2, 1, 2, 3);
    insert into sample_past values (${second}, 3600, '2026-11-21T00:00:00Z', 2, '{1,2}', '{1,2}', '{1,2}'),
      (${second}, 86400, '2026-11-01T00:00:00Z', 2, '{7}', '{7}', '{7}')`)
  const at = async (moment: string) =>
    (await read(database.db, SYSTEM, (tx) => readingsAt(tx, [first, second, third], new Date(moment)))).map(
      ({ id, value, bucketS }) => [street.sensors.indexOf(id), value, bucketS],
    )
  expect(await at('2026-11-21T05:15:00Z')).toEqual([
    [0, 4, 0],
    [1, 2, 3600],
  ])
  expect(await at('2026-11-21T01:30:00Z')).toEqual([
    [0, 2, 3600],
    [1, 1, 3600],
  ])
  expect(await at('2026-11-02T12:00:00Z')).toEqual([[1, 7, 86_400]])
})
