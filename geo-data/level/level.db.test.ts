import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { type Tx, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { decideLevel, levelProposalOf } from './level.commands.ts'
import { levelDecisionsOf } from './level.repository.ts'

const AT = new Date('2026-06-01T12:00:00Z')
let database: TestDatabase
let queue: Queue
const judge: Actor = { userId: 1, name: 'judge', role: 'commander', seesAll: true, departmentIds: [], regionIds: [] }
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)

beforeAll(async () => {
  database = await createTestDatabase()
  queue = await startQueue(database.db, { url: database.url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await as(SYSTEM, (tx) => syncRegistry(tx, AT))
  await database.sql(`
    insert into region overriding system value values (1, null, 'district', 'r1', '区', 'district', null);
    insert into department overriding system value values (1, null, 'owner', 'd1', '部门', 'department', 1, null, null);
    insert into app_user overriding system value values (1, 'judge', '人', 'person', 'commander', 1, null, null);
    insert into incident (id, code, region_id, department_id, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
      overriding system value values (1, 'i1', 1, 1, 'gas', 'leak', 'pending', 'report', '漏', 'leak', now(), st_point(113, 22, 4326));
    insert into impact_zone_set (id, incident_id, hazard, assumed, inputs, exposure, computed_at) overriding system value
      values (1, 1, 'leak', false, '[]', '{"people":null,"protectionTargets":[],"hazardSources":[],"assets":[],"buildings":0}', now());
    insert into impact_zone (set_id, scenario, law, validation, line, criterion, label_zh, label_en, steps, exposure, geom) values
      (1, 'line', '', 'screening', 'must-leave', '{}', '', '', '[]',
       '{"people":{"estimate":40,"low":20,"high":60,"hour":3},"protectionTargets":[],"hazardSources":[],"assets":[],"buildings":1}',
       st_multi(st_makeenvelope(113, 22, 113.01, 22.01, 4326)))`)
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

test('the zones on record decide what the rules propose', async () => {
  const { proposal, zoneSetId } = await as(SYSTEM, (tx) => levelProposalOf(tx, 1))
  expect(zoneSetId).toBe(1)
  expect(proposal).toMatchObject({ level: 'orange', winning: ['people'], raise: { change: { from: 60, to: 100 } } })
})

test('a level is decided by a judge, as proposed or otherwise with a reason, and the proposal is kept with it', async () => {
  const given = { incidentId: 1, proposed: 'orange', decided: 'orange' }
  await as(judge, (tx) => decideLevel(tx, judge, given, AT))
  await expect(as(judge, (tx) => decideLevel(tx, judge, { ...given, decided: 'red' }, AT))).rejects.toThrow('reason')
  await as(judge, (tx) => decideLevel(tx, judge, { ...given, decided: 'red', reason: '学校放学' }, AT))
  const [first, last] = await as(judge, (tx) => levelDecisionsOf(tx, 1))
  expect(first).toMatchObject({ proposed: 'orange', decided: 'orange', reason: null, zoneSetId: 1 })
  expect(last).toMatchObject({ decided: 'red', reason: '学校放学', proposal: { level: 'orange' } })
  expect(
    await database.sql(`select ids->>'level' as level from event where type = 'level.decided' order by id`),
  ).toEqual([{ level: 'orange' }, { level: 'red' }])
})

test('what was proposed meanwhile is not decided unseen, and a crew decides nothing', async () => {
  const seen = { incidentId: 1, proposed: 'blue', decided: 'blue' }
  await expect(as(judge, (tx) => decideLevel(tx, judge, seen, AT))).rejects.toThrow('meanwhile')
  const crew: Actor = { ...judge, role: 'crew' }
  await expect(as(crew, (tx) => decideLevel(tx, crew, seen, AT))).rejects.toThrow('may not')
})
