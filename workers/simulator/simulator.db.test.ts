import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsOfSensors } from '../../geo-data/alarm/alarm.repository.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, read, transact } from '../../geo-data/db/transact.ts'
import { segmentNamed, startDrill } from '../../geo-data/drill/drill.commands.ts'
import { runningDrills } from '../../geo-data/drill/drill.repository.ts'
import { putGateway } from '../../geo-data/gateway/gateway.repository.ts'
import { inProcessNerve } from '../../geo-data/nerve/in-process.ts'
import { gatewayToken } from '../../geo-data/sample-city/society/gateway-token.ts'
import { aCity, aSensor, type TestCity } from '../../geo-data/sensor/test-city.ts'
import { type Ingest, startIngest } from '../ingest/start-ingest.ts'
import { type Simulator, startSimulator } from './start-simulator.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }
let ingest: Ingest
let simulator: Simulator
let livingId: number
let segmentId: number

beforeAll(async () => {
  database = await createTestDatabase({ connections: 6 })
  city = await aCity(database.db, database.url)
  await transact(database.db, SYSTEM, async (tx) => {
    const where = { regionId: city.regionId, departmentId: city.departmentId }
    const names = { nameZh: '网关', nameEn: 'Gateway' }
    const gatewayId = await putGateway(tx, {
      ...where,
      ...names,
      code: 'GW-X',
      token: gatewayToken('GW-X'),
      heartbeatS: 30,
    })
    livingId = await aSensor(tx, city, { code: 'LIVE-0', periodS: 2, gatewayId })
    const { id } = await kysely<'segment'>(tx)
      .insertInto('segment')
      .values({
        region_id: city.regionId,
        department_id: city.departmentId,
        sector_id: 'gas',
        kind: 'main',
        code: 'IMPORTED-1',
        length_m: 180,
        updated_at: new Date(),
        geom: 'SRID=4326;LINESTRING Z (120.3 22.6 -1.2, 120.3017 22.6 -1.2)',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    segmentId = id
  })
  ingest = await startIngest({ db: database.db, nerve: inProcessNerve(), port: 0, log: quiet })
  simulator = await startSimulator({ db: database.db, ingestUrl: ingest.url, log: quiet })
})

afterAll(async () => {
  await simulator?.stop()
  await ingest?.stop()
  await city?.queue.stop()
  await database?.drop()
})

const sampleCount = (sensorId: number): Promise<number> =>
  read(database.db, SYSTEM, async (tx) => {
    const samples = kysely<'sample'>(tx).selectFrom('sample').where('sensor_id', '=', sensorId)
    return (await samples.select((eb) => eb.fn.countAll<number>().as('all')).executeTakeFirstOrThrow()).all
  })

test('a sensor of the sample city reports in its own period', { timeout: 60_000 }, async () => {
  await expect.poll(() => sampleCount(livingId), { timeout: 50_000, interval: 500 }).toBeGreaterThanOrEqual(3)
})

test('a drill is refused where it has no stage, or another sector is meant', async () => {
  const start = (drill: string, on: number | null) =>
    transact(database.db, SYSTEM, (tx) => startDrill(tx, SYSTEM, { drill, segmentId: on }, new Date()))
  await expect(start('gas-leak', null)).rejects.toMatchObject({ refusal: 'refused', code: 'NOT_HERE' })
  await expect(start('hazchem-rupture', segmentId)).rejects.toMatchObject({ code: 'WRONG_SECTOR' })
  await expect(start('party', null)).rejects.toMatchObject({ code: 'UNKNOWN_DRILL' })
  await expect(start('gas-leak', 999_999)).rejects.toMatchObject({ refusal: 'not-found' })
  const crew = { ...SYSTEM, role: 'crew' }
  const forbidden = transact(database.db, crew, (tx) => startDrill(tx, crew, { drill: 'gas-leak' }, new Date()))
  await expect(forbidden).rejects.toMatchObject({ refusal: 'forbidden' })
})

test('on an imported main a drill makes its chambers, plays over the wire, and all it raises is exercise', {
  timeout: 120_000,
}, async () => {
  // Begun a minute ago, so that the climb need not be waited for: the well crosses its level at second 58 or so.
  const at = new Date(Date.now() - 45_000)
  const run = await transact(database.db, SYSTEM, async (tx) => {
    const id = await segmentNamed(tx, 'IMPORTED-1')
    return startDrill(tx, SYSTEM, { drill: 'gas-leak', segmentId: id }, at)
  })
  expect(await read(database.db, SYSTEM, (tx) => runningDrills(tx))).toMatchObject([{ id: run.id, segmentId }])
  const player = await read(database.db, SYSTEM, (tx) =>
    kysely<'sensor' | 'asset'>(tx)
      .selectFrom('sensor')
      .innerJoin('asset', 'asset.id', 'sensor.asset_id')
      .select(['sensor.id', 'asset.assumed', 'asset.kind'])
      .where('sensor.code', '=', run.cast['first-well'] ?? '')
      .executeTakeFirstOrThrow(),
  )
  expect(player).toMatchObject({ kind: 'manhole', assumed: expect.arrayContaining(['chamber_volume_m3']) })
  const alarms = () => read(database.db, SYSTEM, (tx) => alarmsOfSensors(tx, [player.id]))
  await expect
    .poll(async () => (await alarms()).map((alarm) => alarm.priority), { timeout: 60_000, interval: 500 })
    .toContain('P1')
  expect((await alarms()).every((alarm) => alarm.exercise)).toBe(true)
  const again = transact(database.db, SYSTEM, (tx) =>
    startDrill(tx, SYSTEM, { drill: 'gas-leak', segmentId }, new Date()),
  )
  await expect(again).rejects.toMatchObject({ code: 'DRILL_RUNNING' })
})
