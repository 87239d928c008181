import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { type Tx, transact } from '../db/transact.ts'
import { callRoster } from '../sample/roster/roster.commands.ts'
import { rosterFingerprint } from '../sample/roster/roster.repository.ts'
import { THRESHOLDS } from '../sectors/registry.ts'
import { aCity, aSensor, type TestCity } from '../sensor/test-city.ts'
import { putDefaultThresholds } from './threshold.commands.ts'
import { addThreshold, endThresholds, thresholdsInForce } from './threshold.repository.ts'

const AT = new Date('2026-03-01T08:00:00Z')
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }
const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, SYSTEM, work)

beforeAll(async () => {
  database = await createTestDatabase()
  city = await aCity(database.db, database.url)
})
afterAll(async () => {
  await city?.queue.stop()
  await database?.drop()
})

test('the registry’s defaults are on record once; one that was changed there by hand is put right as a new version', async () => {
  const before = await as((tx) => thresholdsInForce(tx))
  expect(before).toHaveLength(THRESHOLDS.length)
  expect(await as((tx) => putDefaultThresholds(tx, AT))).toBe(0)
  expect(await as((tx) => thresholdsInForce(tx))).toEqual(before)
  const [first] = before
  if (!first) throw new Error('no thresholds')
  await as(async (tx) => {
    await endThresholds(tx, [first.id], AT)
    await addThreshold(tx, { ...first, value: 123 }, 7, AT)
  })
  expect(await as((tx) => putDefaultThresholds(tx, AT))).toBe(1)
  const after = await as((tx) => thresholdsInForce(tx))
  expect(after.filter((one) => one.version === 8)).toMatchObject([{ ...first, id: expect.any(Number), version: 8 }])
})

test('a threshold of a kind and one of a space judge only the sensors that stand there', async () => {
  const insert = (sector: string, kind: string, code: string) =>
    `insert into asset (region_id, department_id, sector_id, kind, code, attributes, updated_at, geom) values (${city.regionId},
      ${city.departmentId}, '${sector}', '${kind}', '${code}', '{}', now(), st_point(120, 36, 4326)) returning id`
  const [well] = await database.sql<{ id: number }>(insert('drainage', 'manhole', 'W-1'))
  const [trench] = await database.sql<{ id: number }>(insert('gas', 'utility-well', 'U-1'))
  const [inWell, inTrench, nowhere] = await as(async (tx) => [
    await aSensor(tx, city, { code: 'IN-WELL', assetId: well?.id ?? null }),
    await aSensor(tx, city, { code: 'IN-TRENCH', assetId: trench?.id ?? null }),
    await aSensor(tx, city, { code: 'NOWHERE' }),
  ])
  const scoped = await as(async (tx) => {
    const model = (await thresholdsInForce(tx)).find((one) => one.metric === 'methane-adjacent' && one.kind === 'above')
    if (!model) throw new Error('no threshold')
    return [
      await addThreshold(tx, { ...model, priority: 'P3', value: 0.7, assetKind: 'drainage.manhole' }, 1, AT),
      await addThreshold(tx, { ...model, priority: 'P3', value: 0.8, spaceType: 'utility' }, 1, AT),
    ]
  })
  const { roster } = await as((tx) => callRoster(tx, { index: 0, of: 1 }, AT))
  const holding = (id: number | undefined) =>
    roster.byId.get(id ?? 0)?.rules.flatMap(({ thresholdId }) => (scoped.includes(thresholdId) ? [thresholdId] : []))
  expect([inWell, inTrench, nowhere].map(holding)).toEqual([[scoped[0]], [scoped[1]], []])
})

test('the stream hears of a sensor that has moved to another asset', async () => {
  const before = await as(rosterFingerprint)
  await database.sql(`update sensor set asset_id = null where code = 'IN-WELL'`)
  expect(await as(rosterFingerprint)).not.toBe(before)
})
