import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { type Tx, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { exportDocument } from './export.commands.ts'

const AT = new Date('2026-06-01T12:00:00Z')
let database: TestDatabase
let queue: Queue
const judge: Actor = { userId: 1, name: '张三', role: 'analyst', seesAll: true, departmentIds: [], regionIds: [] }
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)

beforeAll(async () => {
  database = await createTestDatabase()
  queue = await startQueue(database.db, { url: database.url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await as(SYSTEM, (tx) => syncRegistry(tx, AT))
  await database.sql(`
    insert into region overriding system value values (1, null, 'district', 'r1', '滨江区', 'district', null);
    insert into department overriding system value values (1, null, 'owner', 'd1', '燃气公司', 'department', 1, null, null);
    insert into app_user overriding system value values (1, 'judge', '张三', 'person', 'analyst', 1, null, null);
    insert into basemap_feature (region_id, class, kind, geom) values
      (1, 'road', 'trunk', 'srid=4326;linestring(112.99 22, 113.01 22)');
    insert into incident (id, code, region_id, department_id, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
      overriding system value values
      (1, 'i1', 1, 1, 'gas', 'underground-gas', 'true', 'report', '漏', 'leak', '${AT.toISOString()}', st_point(113, 22, 4326)),
      (2, 'i2', 1, 1, 'gas', 'underground-gas', 'true', 'report', '漏', 'leak', '${AT.toISOString()}', st_point(113, 22, 4326));
    insert into impact_zone_set (id, incident_id, hazard, assumed, inputs, exposure, computed_at) overriding system value
      values (1, 1, 'underground-gas', false, '[]', '{"people":null,"protectionTargets":[],"hazardSources":[],"assets":[],"buildings":0}', now());
    insert into impact_zone (set_id, scenario, law, validation, line, criterion, label_zh, label_en, radius_m, steps, exposure, geom)
      values (1, 'line', '', 'screening', 'must-leave', '{"name":{"zh":"超压 7 kPa","en":""},"mark":"V"}', '必须撤离', '', 16.8, '[]',
       '{"people":null,"protectionTargets":[],"hazardSources":[],"assets":[],"buildings":1}',
       st_multi(st_makeenvelope(112.9999, 21.9999, 113.0001, 22.0001, 4326)))`)
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

const asked = { kind: 'risk', subject: 'incident', id: 1, format: 'pdf' } as const

test('a report is written from what is drawn and on record, and who took it is kept', async () => {
  const report = await as(judge, (tx) => exportDocument(tx, judge, asked, AT))
  const said = JSON.stringify(report.blocks)
  for (const words of ['滨江区', '燃气公司', '17 m', '超压 7 kPa［已核实］']) expect(said).toContain(words)
  expect(report.footer).toContain('张三')
  expect(said).toContain('"stroke":"#b9bec5"') // the road around it
  expect(await database.sql(`select ids, actor_id from event where type = 'document.exported'`)).toEqual([
    { ids: { kind: 'risk', format: 'pdf', zoneSetId: 1 }, actor_id: 1 },
  ])
})

test('nothing is written of what was never drawn, and a crew takes no report away', async () => {
  await expect(as(judge, (tx) => exportDocument(tx, judge, { ...asked, id: 2 }, AT))).rejects.toThrow('no zones')
  await expect(as(judge, (tx) => exportDocument(tx, judge, { ...asked, id: 99 }, AT))).rejects.toThrow('no incident')
  const crew: Actor = { ...judge, role: 'crew' }
  await expect(as(crew, (tx) => exportDocument(tx, crew, asked, AT))).rejects.toThrow('may not')
})
