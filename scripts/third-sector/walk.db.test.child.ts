import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { layerTree } from '../../app/_features/map/layer-group.ts'
import { networkLayers } from '../../app/_features/map/style/network-layers.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { startQueue } from '../../geo-data/db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { QUEUES } from '../../geo-data/event/flow.ts'
import { putGateway } from '../../geo-data/gateway/gateway.repository.ts'
import { drawImpactZones } from '../../geo-data/impact-zone/impact-zone.commands.ts'
import { openIncident } from '../../geo-data/incident/incident.commands.ts'
import { inProcessNerve } from '../../geo-data/nerve/in-process.ts'
import { placeAt } from '../../geo-data/place/place.ts'
import { startResponse } from '../../geo-data/response-plan/response-plan.commands.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'
import { SECTORS } from '../../geo-data/sectors/registry.ts'
import { faultsOfRegistry } from '../../geo-data/sectors/sector-fault.ts'
import { putSensor } from '../../geo-data/sensor/sensor.repository.ts'
import { DEMO_PASSWORD, putDemoUsers } from '../../geo-data/user/user.commands.ts'
import { type RunningServer, startServer } from '../../graphql/server.ts'
import { startIngest } from '../../workers/ingest/start-ingest.ts'

// Runs in a copy of the house with a third sector: from its registry to an alarm, its zones, its tasks and its tile. Tells its
// parent in one line of JSON what each room said.
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TOKEN = 'a-token-for-tests-only'
const [LONGITUDE, LATITUDE] = [121.9, 29.92]
const PIPE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'HY-1', substance: 'h2', pressure_mpa: 4, diameter_mm: 300 },
      geometry: {
        type: 'LineString',
        coordinates: [
          [LONGITUDE, LATITUDE, -1.5],
          [LONGITUDE + 0.004, LATITUDE, -1.5],
        ],
      },
    },
  ],
}

const imported = (url: string): unknown => {
  const folder = mkdtempSync(join(tmpdir(), 'third-sector-import-'))
  const file = join(folder, 'pipe.geojson')
  writeFileSync(file, JSON.stringify(PIPE))
  const whose = ['--region', '临澜市', '--department', '氢能公司']
  const run = spawnSync(process.execPath, ['scripts/import.ts', file, '--as', 'scratch.pipe', ...whose, '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, REDIS_URL: 'redis://127.0.0.1:1', DATA_DIR: folder },
  })
  rmSync(folder, { recursive: true })
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? 'null')
}

/** A gateway and a sensor on the imported pipe, and somebody on duty. */
const furnish = async (database: TestDatabase, at: Date): Promise<void> => {
  const [pipe] = await database.sql<{ id: number; region: number; department: number }>(
    `select id, region_id as region, department_id as department from segment where code = 'HY-1'`,
  )
  if (!pipe) throw new Error('the pipe is not on record')
  const [centre] = await database.sql<{ id: number }>(`insert into department (kind, code, name_zh, name_en, region_id)
    values ('command-centre', 'centre', '指挥中心', 'Centre', ${pipe.region}) returning id`)
  const place = { regionId: pipe.region, departmentId: pipe.department }
  const names = { nameZh: '氢气一号', nameEn: 'Hydrogen 1' }
  await transact(database.db, SYSTEM, async (tx) => {
    const gatewayId = await putGateway(tx, { ...place, ...names, code: 'GW-H', token: TOKEN, heartbeatS: 30 })
    const measures = { sectorId: 'scratch', metric: 'concentration', unit: '%VOL', periodS: 60, alarmPeriodS: 10 }
    const stands = { gatewayId, assetId: null, segmentId: pipe.id, place: placeAt(LONGITUDE, LATITUDE) }
    await putSensor(tx, { ...place, ...names, ...measures, ...stands, code: 'HY-S-1' })
    const duty = { login: 'duty', nameZh: '值班员', nameEn: 'Duty', role: 'duty-officer', phone: null } as const
    await putDemoUsers(tx, [{ ...duty, departmentId: centre?.id ?? 0 }], at)
  })
}

const post = async (url: string, body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

/** Through the stream: bytes in, judged by the sector's own default. @returns its answer. */
const sample = async (db: Db, at: Date): Promise<unknown> => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const ingest = await startIngest({ db, nerve: inProcessNerve(), port: 0, log })
  const samples = [{ sensor: 'HY-S-1', at: at.getTime(), value: 2.6, unit: '%VOL' }]
  const answer = await (await post(ingest.url, { samples }, { authorization: `Bearer ${TOKEN}` })).json()
  await ingest.stop()
  return answer
}

/** What the tasks do that an alarm wakes, and the officer after them. */
const follow = async ({ db, sql }: TestDatabase, at: Date): Promise<void> => {
  const [alarm] = await sql<{ id: number }>('select id from alarm')
  if (!alarm) throw new Error('no alarm was raised')
  await transact(db, SYSTEM, (tx) => drawImpactZones(tx, { alarmId: Number(alarm.id), incidentId: null }, at))
  await transact(db, SYSTEM, async (tx) => {
    const incidentId = await openIncident(tx, SYSTEM, { alarmId: Number(alarm.id) }, at)
    await startResponse(tx, SYSTEM, { incidentId }, at)
  })
}

const QUESTION = `{
  sectors { id name { en } domain colour kinds { id attributes { name } } metrics { id unit } hazards { id } }
  alarms { edges { node { sector priority value threshold { value assetKind } sensor { asset { code } thresholds { value } }
    impactZoneSet { hazard candidates { code } cards { title { en } } zones { line radiusM } }
    incident { hazard tasks { title { en } } } } } }
}`

const asked = async (server: RunningServer): Promise<{ answer: unknown; tile: unknown }> => {
  const signIn = { query: `mutation { signIn(login: "duty", password: "${DEMO_PASSWORD}") { id } }` }
  const cookie = (await post(`${server.url}/graphql`, signIn, {})).headers.get('set-cookie')?.split(';')[0] ?? ''
  const { data, errors } = (await (await post(`${server.url}/graphql`, { query: QUESTION }, { cookie })).json()) as {
    data: { sectors: { id: string }[] }
    errors?: unknown
  }
  if (errors) throw new Error(JSON.stringify(errors))
  const [z, x, y] = tileAt(14)
  const response = await fetch(`${server.url}/tiles/scratch-segments/${z}/${x}/${y}`, { headers: { cookie } })
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())))
  const sectors = data.sectors.filter(({ id }) => id === 'scratch')
  return { answer: { ...data, sectors }, tile: layers['scratch-segments']?.feature(0).properties }
}

const tileAt = (z: number): [number, number, number] => {
  const latitude = (LATITUDE * Math.PI) / 180
  const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * 2 ** z)
  return [z, Math.floor(((LONGITUDE + 180) / 360) * 2 ** z), y]
}

const walk = async (database: TestDatabase): Promise<object> => {
  const at = new Date()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, at))
  const report = imported(database.url)
  await furnish(database, at)
  const alone = { graphqlPort: 0, redisUrl: null, embedded: false, demo: true, logLevel: 'error' } as const
  const server = await startServer({
    ...alone,
    databaseUrl: database.url,
    modelsDir: '/nowhere',
    modelOrigins: [],
    videoOrigins: [],
    baseSources: [],
    terrain: null,
  })
  try {
    return { report, ...(await living(database, at)), ...(await asked(server)) }
  } finally {
    await server.close()
  }
}

const living = async (database: TestDatabase, at: Date): Promise<{ stream: unknown }> => {
  const queue = await startQueue(database.db, {
    url: database.url,
    queues: QUEUES,
    role: 'sender',
    onError: () => undefined,
  })
  try {
    const stream = await sample(database.db, at)
    await follow(database, at)
    return { stream }
  } finally {
    await queue.stop()
  }
}

const database = await createTestDatabase()
const told = await walk(database).finally(database.drop)
const faults = faultsOfRegistry(SECTORS).filter((fault) => fault.startsWith('scratch'))
const branch = layerTree()
  .find(({ id }) => id === 'scratch')
  ?.groups.map(({ id }) => id)
const drawn = networkLayers('zh').flatMap((layer) => (layer.id.startsWith('scratch.') ? [layer.id] : []))
console.log(JSON.stringify({ ...told, faults, face: { branch, drawn } }))
