import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await server.ask(query, variables, await server.signIn('duty'))
  expect(errors).toBeUndefined()
  return data
}

const OPEN = 'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id } }'
const ASSIGN =
  'mutation ($id: ID!, $to: ID!, $title: String!) { assignTask(incidentId: $id, departmentId: $to, title: $title, instruction: "-", deadlineMinutes: 30) { id } }'
const PUSH =
  'mutation ($id: ID!, $to: [ID!], $said: String!) { pushJudgement(incidentId: $id, content: $said, departmentIds: $to) { id } }'
const ZONES = 'mutation ($id: ID!) { requestImpactZone(incidentId: $id) { id } }'

it('gives each of several incidents what is its own, read together', async () => {
  const { departments } = server.city
  const expected: object[] = []
  for (const name of ['甲', '乙', '丙']) {
    const position = { longitude: 121.8952, latitude: 29.9202 }
    const report = { sectorId: 'gas', hazard: 'main-leak', position, content: name }
    const { id } = (await ask(OPEN, { input: { report } })).openIncident
    await ask(ASSIGN, { id, to: departments.gasCrew, title: `${name}一` })
    await ask(ASSIGN, { id, to: departments.fire, title: `${name}二` })
    await ask(PUSH, { id, to: [departments.gas], said: name })
    const zones = [(await ask(ZONES, { id })).requestImpactZone, (await ask(ZONES, { id })).requestImpactZone]
    expected.push({
      id,
      tasks: [
        { title: { zh: `${name}一` }, photos: [] },
        { title: { zh: `${name}二` }, photos: [] },
      ],
      judgements: [{ content: name, pushes: [{ department: { code: 'gas' } }] }],
      impactZoneSet: zones[1],
    })
  }
  const { incidents } = await ask(
    `{ incidents(order: ASC) { edges { node { id tasks { title { zh } photos { id } } judgements { content pushes { department { code } } } impactZoneSet { id } } } } }`,
  )
  expect(incidents.edges.map(({ node }: { node: object }) => node)).toEqual(expected)
})

it('gives each of several alarms its own history, reasons and zones', async () => {
  await server.database.sql(`insert into threshold (sector_id, metric, kind, priority, value, unit, clause, source, mark, verified, valid_from)
    select 'gas', 'pressure', 'above', 'P' || n, n, 'MPa', '', 'test', 'P', false, now() from generate_series(1, 3) n`)
  await server.database.sql(`insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value,
      peak_value, raised_at, recorded_at, geom)
    select s.region_id, s.department_id, 'gas', s.id, t.id, 'pressure', 'MPa', t.priority, 9, 9, now(), now(), s.geom
    from threshold t join sensor s on s.code = 'S-G-1' where t.source = 'test' order by t.id`)
  await server.database.sql(`insert into event (type, at, recorded_at, region_id, department_id, alarm_id, ids)
    select type, now(), now(), region_id, department_id, alarm.id, '{}' from alarm,
      unnest(array['alarm.raised', 'alarm.calm']) with ordinality as told (type, n) where n <= 1 + alarm.id % 2`)
  await server.database.sql(`insert into correlation (incident_id, alarm_id, reasons, at)
    select i.id, alarm.id, json_build_array(json_build_object('zh', 'r' || alarm.id, 'en', i.n::text)), now() + i.n * interval '1 s'
    from alarm, (select id, row_number() over (order by id) n from incident limit 2) i`)
  await server.database.sql('update alarm set incident_id = (select max(id) from incident)')
  const { alarms } = await ask(
    '{ alarms { edges { node { id history { type } reasons { zh en } impactZoneSet { id } } } } }',
  )
  expect(alarms.edges).toHaveLength(3)
  for (const { node } of alarms.edges) {
    const told = ['alarm.raised', 'alarm.calm'].slice(0, 1 + (Number(node.id) % 2))
    expect(node).toMatchObject({ history: told.map((type) => ({ type })), reasons: [{ zh: `r${node.id}`, en: '2' }] })
    expect(node.impactZoneSet).toBeNull()
  }
})
