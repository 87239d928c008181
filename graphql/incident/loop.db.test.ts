import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveIncident } from '../../geo-data/archive/archive.commands.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { type Answer, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const as = async (login: string, query: string, variables: object = {}): Promise<Answer> =>
  server.ask(query, variables, await server.signIn(login))

const data = async (...asked: Parameters<typeof as>): Promise<Answer['data']> => {
  const answer = await as(...asked)
  expect(answer.errors).toBeUndefined()
  return answer.data
}

const code = async (...asked: Parameters<typeof as>): Promise<string | undefined> =>
  (await as(...asked)).errors?.[0]?.extensions.code

const OPEN =
  'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id state title { zh } reports { callerName callerPhone } } }'
const REPORT = {
  sectorId: 'gas',
  hazard: 'underground-gas',
  position: { longitude: 121.8952, latitude: 29.9202 },
  content: '井盖冒气',
  address: '建设路12号',
  callerName: '王小明',
  callerPhone: '13800001234',
}

describe('the course, asked over the wire', () => {
  let id: string

  it('opens an incident from a call, for those who lead and for nobody else', async () => {
    for (const login of ['gas', 'crew', 'wall'])
      expect(await code(login, OPEN, { input: { report: REPORT } })).toBe('FORBIDDEN')
    const { openIncident } = await data('duty', OPEN, { input: { report: REPORT } })
    expect(openIncident).toMatchObject({
      state: 'open',
      reports: [{ callerName: '王小明', callerPhone: '13800001234' }],
    })
    id = openIncident.id
    expect(await code('duty', OPEN, { input: {} })).toBe('BAD_USER_INPUT')
  })

  it("masks the caller's name and number for everybody who need not call back", async () => {
    const query = 'query ($id: ID!) { incident(id: $id) { reports { callerName callerPhone content } } }'
    expect((await data('gas', query, { id })).incident.reports).toEqual([
      { callerName: '王**', callerPhone: '138****1234', content: '井盖冒气' },
    ])
    expect((await data('wall', query, { id })).incident.reports[0].callerPhone).toBe('138****1234')
  })

  it('is not there for a company that has no part in it, until it is called', async () => {
    const query = 'query ($id: ID!) { incident(id: $id) { id } incidents { totalCount } }'
    expect(await data('hazchem', query, { id })).toEqual({ incident: null, incidents: { totalCount: 0 } })
    const push =
      'mutation ($id: ID!, $to: [ID!]) { pushJudgement(incidentId: $id, content: "疏散", departmentIds: $to) { judgements { content pushes { department { code } readAt } } } }'
    const { departments } = server.city
    expect(
      (await data('duty', push, { id, to: [departments.gas, departments.hazchem] })).pushJudgement.judgements,
    ).toEqual([
      {
        content: '疏散',
        pushes: [
          { department: { code: 'gas' }, readAt: null },
          { department: { code: 'hazchem' }, readAt: null },
        ],
      },
    ])
    expect((await data('hazchem', query, { id })).incident).toEqual({ id })
  })

  it('is read and answered by the department it was told to', async () => {
    const [mine] = (await data('gas', '{ myPushes { id incident { id } judgement { content madeBy { login } } } }'))
      .myPushes
    expect(mine).toMatchObject({ incident: { id }, judgement: { content: '疏散', madeBy: { login: 'duty' } } })
    expect(await code('fire', 'mutation ($id: ID!) { readPush(id: $id) { id } }', { id: mine.id })).toBe('NOT_FOUND')
    const { replyToPush } = await data(
      'gas',
      'mutation ($id: ID!) { replyToPush(id: $id, content: "收到") { reply readBy { login } repliedBy { login } } }',
      { id: mine.id },
    )
    expect(replyToPush).toEqual({ reply: '收到', readBy: { login: 'gas' }, repliedBy: { login: 'gas' } })
  })

  it('is verified by name where no alarm speaks, by those who lead', async () => {
    const verify =
      'mutation ($id: ID!, $as: String!) { verifyIncident(id: $id, verification: $as) { verification verifiedBy { login } state } }'
    expect(await code('gas', verify, { id, as: 'true' })).toBe('FORBIDDEN')
    expect(await code('duty', verify, { id, as: 'false' })).toBe('REASON_MISSING')
    expect((await data('duty', verify, { id, as: 'true' })).verifyIncident).toEqual({
      verification: 'true',
      verifiedBy: { login: 'duty' },
      state: 'open',
    })
  })

  it('gives a task to a crew, which alone works it through', async () => {
    const assign =
      'mutation ($id: ID!, $to: ID!) { assignTask(incidentId: $id, departmentId: $to, title: "检测", instruction: "沿线", deadlineMinutes: 30) { id state overdue } }'
    const { assignTask } = await data('commander', assign, { id, to: server.city.departments.gasCrew })
    expect(assignTask).toMatchObject({ state: 'assigned', overdue: false })
    const task = { id: assignTask.id }
    expect(await code('hazchem', 'mutation ($id: ID!) { acceptTask(id: $id) { state } }', task)).toMatch(
      /NOT_FOUND|FORBIDDEN/,
    )
    expect(
      await code('commander', 'mutation ($id: ID!) { closeIncident(id: $id, summary: "早") { id } }', { id }),
    ).toBe('TASKS_OPEN')
    expect(
      (await data('crew', 'mutation ($id: ID!) { acceptTask(id: $id) { state assignee { login } } }', task)).acceptTask,
    ).toEqual({ state: 'accepted', assignee: { login: 'crew' } })
    expect(
      (
        await data(
          'crew',
          'mutation ($id: ID!) { reportArrival(id: $id, position: { longitude: 121.895, latitude: 29.92 }) { state position } }',
          task,
        )
      ).reportArrival,
    ).toEqual({ state: 'arrived', position: { type: 'Point', coordinates: [121.895, 29.92] } })
    expect(
      (await data('crew', 'mutation ($id: ID!) { completeTask(id: $id, outcome: "已堵漏") { state outcome } }', task))
        .completeTask,
    ).toEqual({ state: 'completed', outcome: '已堵漏' })
    expect(await code('crew', 'mutation ($id: ID!) { acceptTask(id: $id) { state } }', task)).toBe('WRONG_STATE')
    expect(
      (await data('crew', '{ disposalTasks(filter: { mine: true }) { title { zh } incident { id } } }')).disposalTasks,
    ).toEqual([{ title: { zh: '检测' }, incident: { id } }])
  })

  it('closes, is archived, and leaves the house only by those who may, each export on record', async () => {
    expect(
      (await data('commander', 'mutation ($id: ID!) { closeIncident(id: $id, summary: "已处置") { state } }', { id }))
        .closeIncident,
    ).toEqual({ state: 'closed' })
    await transact(server.database.db, SYSTEM, (tx) => archiveIncident(tx, Number(id), new Date()))
    const query =
      'query ($id: ID!) { incident(id: $id) { archive { pdfUrl jsonUrl digest } timeline { type actor { login } } } }'
    const { incident } = await data('commander', query, { id })
    expect(incident.timeline.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining([
        'incident.opened',
        'report.added',
        'judgement.pushed',
        'push.replied',
        'task.assigned',
        'task.completed',
        'incident.closed',
        'incident.archived',
      ]),
    )
    const pdf = await server.get(incident.archive.pdfUrl, await server.signIn('commander'))
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const json = await server.get(incident.archive.jsonUrl, await server.signIn('commander'))
    expect((await json.json()) as object).toMatchObject({
      digest: incident.archive.digest,
      document: { incident: { id: Number(id) } },
    })
    for (const [login, status] of [
      ['wall', 403],
      ['gas', 403],
      ['fire', 403],
    ] as const) {
      expect([login, (await server.get(incident.archive.pdfUrl, await server.signIn(login))).status]).toEqual([
        login,
        status,
      ])
    }
    expect((await server.get(incident.archive.pdfUrl)).status).toBe(401)
    const exports = await server.database.sql<{ ids: object }>(
      "select ids from event where type = 'archive.exported' order by id",
    )
    expect(exports.map(({ ids }) => ids)).toMatchObject([{ format: 'pdf' }, { format: 'json' }])
  })
})

describe('an alarm', () => {
  let alarmId: number
  beforeAll(async () => {
    const { regions, departments } = server.city
    const [threshold] = await server.database.sql<{ id: number }>(`
      insert into threshold (sector_id, metric, kind, priority, value, unit, clause, source, mark, verified, valid_from)
      values ('gas', 'pressure', 'above', 'P1', 2, 'MPa', 'ours', 'ours', 'P', false, now()) returning id`)
    const [alarm] = await server.database.sql<{ id: number }>(`
      insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value, raised_at, recorded_at, geom)
      select ${regions.harbour}, ${departments.gas}, 'gas', id, ${threshold?.id}, 'pressure', 'MPa', 'P1', 2.5, 2.5, now(), now(), geom from sensor where code = 'S-G-1' returning id`)
    alarmId = Number(alarm?.id)
  })

  it('is listed with its sensor and threshold to whom it belongs, and to nobody else', async () => {
    const query =
      '{ alarms(filter: { open: true }) { totalCount edges { cursor node { priority value sensor { code } threshold { value verified } department { code } position } } } cityStatus { unverifiedP1 } }'
    expect(await data('gas', query)).toMatchObject({
      alarms: {
        totalCount: 1,
        edges: [
          {
            node: {
              priority: 'P1',
              sensor: { code: 'S-G-1' },
              threshold: { value: 2, verified: false },
              department: { code: 'gas' },
            },
          },
        ],
      },
      cityStatus: { unverifiedP1: 1 },
    })
    expect(await data('hazchem', query)).toMatchObject({ alarms: { totalCount: 0 }, cityStatus: { unverifiedP1: 0 } })
  })

  it('is acknowledged by name by the duty officer, not by its owner', async () => {
    const acknowledge = 'mutation ($id: ID!) { acknowledgeAlarm(id: $id) { acknowledgedBy { name { zh } } } }'
    expect(await code('gas', acknowledge, { id: alarmId })).toBe('FORBIDDEN')
    expect((await data('duty', acknowledge, { id: alarmId })).acknowledgeAlarm).toEqual({
      acknowledgedBy: { name: { zh: '林晓岚' } },
    })
  })

  it('is a false one only with its reason, and tells its history', async () => {
    const verify =
      'mutation ($id: ID!, $reason: String) { verifyAlarm(id: $id, verification: "false", reason: $reason) { verification history { type actor { login } } } }'
    expect(await code('duty', verify, { id: alarmId })).toBe('REASON_MISSING')
    expect((await data('duty', verify, { id: alarmId, reason: '施工' })).verifyAlarm).toEqual({
      verification: 'false',
      history: [
        { type: 'alarm.acknowledged', actor: { login: 'duty' } },
        { type: 'alarm.verified', actor: { login: 'duty' } },
      ],
    })
  })

  it('of a department called to its incident names its sensor, which that department may not see by itself', async () => {
    const { departments } = server.city
    await server.database.sql(`with incident as (insert into incident (code, region_id, department_id, party_department_ids, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
      select '2026-1122-0099', region_id, department_id, '{${departments.fire}}', 'gas', 'underground-gas', 'true', 'alarm', '泄漏', 'Leak', now(), geom from alarm where id = ${alarmId} returning id)
      update alarm set incident_id = (select id from incident) where id = ${alarmId}`)
    const { alarms, sensors } = await data(
      'fire',
      '{ alarms { edges { node { sensor { code latest { value } } incident { code } } } } sensors { totalCount } }',
    )
    expect(alarms.edges).toEqual([
      { node: { sensor: { code: 'S-G-1', latest: null }, incident: { code: '2026-1122-0099' } } },
    ])
    expect(sensors.totalCount).toBe(0)
  })
})
