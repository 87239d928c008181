import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { layStreet, type Street } from '../../geo-data/db/test-street.ts'
import { read, transact } from '../../geo-data/db/transact.ts'
import { putGateway } from '../../geo-data/gateway/gateway.repository.ts'
import { inProcessNerve } from '../../geo-data/nerve/in-process.ts'
import { lengthOf, metresBetween, type Position, place } from '../../geo-data/sample-city/ground.ts'
import { gatewayToken } from '../../geo-data/sample-city/society/gateway-token.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'
import { tracksAt } from '../../geo-data/track/track.repository.ts'
import { type Ingest, startIngest } from '../ingest/start-ingest.ts'
import { dropOldTracks } from '../track/drop-old-tracks.ts'
import { Fleet } from './fleet.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const BASE = place([-240, -80])
const TROUBLE = place([480, -330])

let city: TestDatabase
let street: Street
let ingest: Ingest
let crew: number
const news: unknown[] = []

beforeAll(async () => {
  city = await createTestDatabase()
  const at = new Date()
  await transact(city.db, SYSTEM, (tx) => syncRegistry(tx, at))
  street = await layStreet(city.db, at)
  const { centre, owner } = street.departments
  await transact(city.db, SYSTEM, (tx) =>
    putGateway(tx, {
      code: 'GW-CENTRE',
      nameZh: '车',
      nameEn: 'fleet',
      regionId: street.city,
      departmentId: centre,
      token: gatewayToken('GW-CENTRE'),
      heartbeatS: 30,
    }),
  )
  const [row] = await city.sql<{ id: number }>(
    `update resource set geom = st_point(${BASE.join()}, 4326) where department_id = ${owner} returning id`,
  )
  crew = row?.id as number
  await city.sql(`insert into incident (id, code, region_id, department_id, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
    overriding system value values (1, 'i', ${street.city}, ${owner}, 'gas', 'leak', 'true', 'alarm', '漏', 'leak', now(), st_point(${TROUBLE.join()}, 4326))`)
  await city.sql(`insert into disposal_task (incident_id, region_id, department_id, resource_id, title_zh, title_en, instruction_zh, instruction_en, assigned_at, deadline_at)
    values (1, ${street.city}, ${owner}, ${crew}, '', '', '', '', now() - interval '1 hour', now())`)
  const nerve = inProcessNerve()
  nerve.subscribe('track', (ids) => news.push(ids))
  ingest = await startIngest({ db: city.db, nerve, port: 0, log: quiet })
})
afterAll(async () => {
  await ingest?.stop()
  await city?.drop()
})

const whole = (at: Date) => read(city.db, SYSTEM, (tx) => tracksAt(tx, { at, limit: 9 }))

test('a crew that is called drives along the streets to the trouble, parks beside it, and is said to be simulated', async () => {
  const fleet = new Fleet(city.db, ingest.url, quiet)
  const now = Date.now()
  for (let seconds = 200; seconds >= 0; seconds -= 5) await fleet.act(now - seconds * 1000)
  const [track] = await whole(new Date(now))
  expect(track).toMatchObject({ resourceId: crew, source: 'simulated', doubtful: 0, taskId: 1, speedMs: 0 })
  const way = (track?.tail ?? []).map(([longitude, latitude]): Position => [longitude, latitude])
  expect(way[0]).toEqual(BASE)
  expect(lengthOf(way)).toBeGreaterThan(metresBetween(BASE, TROUBLE))
  const left = metresBetween(track?.place.coordinates as Position, TROUBLE)
  expect([left > 20, left < 65]).toEqual([true, true])
  expect(news).toContainEqual([crew])
})

test('the door for positions lets in whoever has a token, and refuses a body that is none', async () => {
  const post = (body: string, token: string) =>
    fetch(`${ingest.url}/positions`, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })
  expect((await post('{"positions":[]}', 'nobody')).status).toBe(401)
  expect((await post('[', gatewayToken('GW-CENTRE'))).status).toBe(400)
})

test('a day later nothing is known of it', async () => {
  await dropOldTracks({ db: city.db, now: () => new Date(Date.now() + 86_400_000) })
  expect(await whole(new Date())).toEqual([])
})
