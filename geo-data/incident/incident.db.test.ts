import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAlarm } from '../alarm/alarm.commands.ts'
import { alarmById } from '../alarm/alarm.repository.ts'
import { archiveIncident } from '../archive/archive.commands.ts'
import { archiveOf } from '../archive/archive.repository.ts'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { cryAt, layStreet, type Street } from '../db/test-street.ts'
import { read, type Tx, transact } from '../db/transact.ts'
import { assignTask, completeTask, declineTask, pressOverdue } from '../disposal-task/disposal-task.commands.ts'
import { tasksOf } from '../disposal-task/disposal-task.repository.ts'
import { eventHorizon, eventsAfter, eventsOfIncident } from '../event/event.repository.ts'
import { QUEUES } from '../event/flow.ts'
import { requestImpactZone } from '../impact-zone/impact-zone.commands.ts'
import { currentZoneSetOfIncident, zoneSetById } from '../impact-zone/impact-zone.repository.ts'
import { placeAt } from '../place/place.ts'
import { addReport } from '../report/report.commands.ts'
import { reportsOf } from '../report/report.repository.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { cityStatus } from '../status/status.repository.ts'
import { thresholdsInForce } from '../threshold/threshold.repository.ts'
import { closeIncident, mergeIncidents } from './closing.commands.ts'
import { reasonsOfAlarm } from './correlation.repository.ts'
import { gatherAlarm } from './gathering.commands.ts'
import { openIncident } from './incident.commands.ts'
import { incidentById, incidentsPage } from './incident.repository.ts'
import { followVerification, verifyIncident } from './verdict.commands.ts'

let database: TestDatabase
let queue: Queue
let street: Street
let clock = Date.parse('2026-11-22T02:00:00Z')

/** Each test begins an hour after the one before, so that nothing correlates across tests. */
const nextHour = (): Date => {
  clock += 3_600_000
  return new Date(clock)
}
const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000)
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)
const see = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => read(database.db, actor, work)
const sensor = (index: number): number => street.sensors[index] ?? 0
const cryOf = (index: number, at: Date, given: { exercise?: boolean; priority?: string } = {}): Promise<number> =>
  as(SYSTEM, (tx) => cryAt(tx, street, { sensor: sensor(index), at, ...given }))
const silence = (alarmIds: readonly number[], at: Date): Promise<void> =>
  as(SYSTEM, async (tx) => {
    const { putClosed } = await import('../alarm/alarm-write.repository.ts')
    await putClosed(tx, alarmIds, at)
  })

const phoned = (at: Date) => ({
  report: {
    sectorId: 'gas',
    hazard: 'main-leak',
    place: placeAt(121.9002, 29.92),
    content: '闻到燃气味',
    address: '建设路12号',
    reportedAt: at,
  },
})

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: (error) => console.error(error) })
  await as(SYSTEM, (tx) => syncRegistry(tx, new Date(clock)))
  street = await layStreet(db, new Date(clock))
})

afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

test('the registry synchronised twice changes nothing', async () => {
  const before = await see(SYSTEM, (tx) => thresholdsInForce(tx))
  await as(SYSTEM, (tx) => syncRegistry(tx, nextHour()))
  expect(await see(SYSTEM, (tx) => thresholdsInForce(tx))).toEqual(before)
  expect(before.length).toBeGreaterThan(50)
})

test('a task run twice changes nothing', async () => {
  const at = nextHour()
  const alarmId = await cryOf(0, at)
  const { duty } = street.users
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, { alarmId }, at))
  const second = await cryOf(1, later(at, 30))
  await as(SYSTEM, (tx) => gatherAlarm(tx, second, later(at, 31)))
  const story = await see(SYSTEM, (tx) => eventsOfIncident(tx, incidentId))
  await as(SYSTEM, (tx) => gatherAlarm(tx, second, later(at, 32)))
  expect(await as(duty, (tx) => openIncident(tx, duty, { alarmId }, later(at, 33)))).toBe(incidentId)
  expect(await see(SYSTEM, (tx) => eventsOfIncident(tx, incidentId))).toEqual(story)
  expect((await see(SYSTEM, (tx) => reasonsOfAlarm(tx, second))).map(({ zh }) => zh)).toEqual([
    '沿管网相连 30 米，相隔 30 秒',
    '直线距离 30 米，相隔 30 秒',
  ])
  await silence([alarmId, second], at)
})

test('a drill never joins what is real', async () => {
  const at = nextHour()
  const { duty } = street.users
  const real = await cryOf(0, at)
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, { alarmId: real }, at))
  const drill = await cryOf(1, later(at, 10), { exercise: true })
  await as(SYSTEM, (tx) => gatherAlarm(tx, drill, later(at, 11)))
  expect((await see(SYSTEM, (tx) => alarmById(tx, drill)))?.incidentId).toBeNull()
  await expect(
    as(duty, async (tx) => {
      const other = await openIncident(tx, duty, { alarmId: drill }, at)
      await mergeIncidents(tx, duty, { intoId: incidentId, fromId: other }, at)
    }),
  ).rejects.toMatchObject({ code: 'DRILL_AND_REAL' })
  await silence([real, drill], at)
})

test('an incident whose every alarm was dismissed ends with them, and is archived', async () => {
  const at = nextHour()
  const { duty } = street.users
  const alarmId = await cryOf(0, at)
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, { alarmId }, at))
  await as(duty, (tx) => verifyAlarm(tx, duty, { id: alarmId, verification: 'false', reason: '沼气' }, at))
  await as(SYSTEM, (tx) => followVerification(tx, alarmId, at))
  expect(await see(SYSTEM, (tx) => incidentById(tx, incidentId))).toMatchObject({
    state: 'closed',
    verification: 'false',
    closingSummary: '全部报警核实为误报',
  })
  await as(SYSTEM, (tx) => archiveIncident(tx, incidentId, at))
  await as(SYSTEM, (tx) => archiveIncident(tx, incidentId, at))
  expect((await see(SYSTEM, (tx) => archiveOf(tx, incidentId)))?.digest).toHaveLength(64)
})

test('a phone call opens an incident, is followed up, and merges with the one an alarm opened', async () => {
  const at = nextHour()
  const { duty, commander } = street.users
  const alarmId = await cryOf(2, at)
  const intoId = await as(duty, (tx) => openIncident(tx, duty, { alarmId }, at))
  const fromId = await as(duty, (tx) => openIncident(tx, duty, phoned(at), later(at, 60)))
  const report = { incidentId: fromId, kind: 'follow-up', content: '味道变浓' }
  await as(duty, (tx) => addReport(tx, duty, report, later(at, 90)))
  const given = { departmentId: street.departments.fire, title: '戒备', instruction: '上风向', deadlineMinutes: 10 }
  await as(duty, (tx) => assignTask(tx, duty, { incidentId: fromId, ...given }, at))
  await as(commander, (tx) => mergeIncidents(tx, commander, { intoId, fromId }, later(at, 120)))
  expect((await see(SYSTEM, (tx) => reportsOf(tx, intoId))).map(({ kind }) => kind)).toEqual(['first', 'follow-up'])
  expect(await see(SYSTEM, (tx) => tasksOf(tx, intoId))).toHaveLength(1)
  expect(await see(SYSTEM, (tx) => incidentById(tx, fromId))).toMatchObject({ state: 'merged', mergedIntoId: intoId })
  const types = (await see(SYSTEM, (tx) => eventsOfIncident(tx, intoId))).map(({ type }) => type)
  expect(types.filter((type) => type === 'incident.opened')).toHaveLength(2)
  expect(types).toContain('incident.merged')
  await expect(as(duty, (tx) => addReport(tx, duty, report, later(at, 130)))).rejects.toMatchObject({
    code: 'INCIDENT_OVER',
  })
  const seen = await see(street.users.firefighter, (tx) => incidentById(tx, intoId))
  expect(seen?.partyDepartmentIds).toContain(street.departments.fire)
  await silence([alarmId], at)
})

test('what a phone reported is verified by name, and a false one ends with it', async () => {
  const at = nextHour()
  const { duty, crew, commander } = street.users
  const id = await as(duty, (tx) => openIncident(tx, duty, phoned(at), at))
  const verify = (who: Actor, verification: string, reason: string | null = null) =>
    as(who, (tx) => verifyIncident(tx, who, { id, verification, reason }, later(at, 60)))
  await expect(verify(crew, 'true')).rejects.toMatchObject({ refusal: 'forbidden' })
  await expect(verify(duty, 'pending')).rejects.toMatchObject({ code: 'UNKNOWN_VERIFICATION' })
  await expect(verify(duty, 'false', ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
  await verify(duty, 'true')
  await verify(duty, 'true')
  const told = (await see(SYSTEM, (tx) => eventsOfIncident(tx, id))).filter(({ type }) => type === 'incident.verified')
  expect(told).toMatchObject([{ actorId: duty.userId }])
  expect(await see(SYSTEM, (tx) => incidentById(tx, id))).toMatchObject({
    state: 'open',
    verification: 'true',
    verifiedBy: duty.userId,
    verifiedAt: later(at, 60),
  })
  await verify(commander, 'false', '邻居烧荒')
  expect(await see(SYSTEM, (tx) => incidentById(tx, id))).toMatchObject({
    state: 'closed',
    verification: 'false',
    verificationReason: '邻居烧荒',
    closingSummary: '核实为误报：邻居烧荒',
  })
  await expect(verify(duty, 'true')).rejects.toMatchObject({ code: 'INCIDENT_OVER' })
})

test('a verdict by hand never unsays an alarm, and a dismissed alarm never unsays it', async () => {
  const at = nextHour()
  const { duty } = street.users
  const alarmId = await cryOf(1, at)
  const id = await as(duty, (tx) => openIncident(tx, duty, { alarmId }, at))
  const verify = (verification: string) =>
    as(duty, (tx) => verifyIncident(tx, duty, { id, verification, reason: '演习' }, later(at, 5)))
  await expect(verify('test')).rejects.toMatchObject({ code: 'ALARM_STANDS' })
  await verify('true')
  await as(duty, (tx) => verifyAlarm(tx, duty, { id: alarmId, verification: 'maintenance' }, later(at, 10)))
  await as(SYSTEM, (tx) => followVerification(tx, alarmId, later(at, 10)))
  expect(await see(SYSTEM, (tx) => incidentById(tx, id))).toMatchObject({ state: 'open', verification: 'true' })
  await silence([alarmId], at)
  await verify('maintenance')
  expect((await see(SYSTEM, (tx) => incidentById(tx, id)))?.state).toBe('closed')
})

test('zones of a phone report are drawn where the caller stood, with nobody’s chamber', async () => {
  const at = nextHour()
  const { duty } = street.users
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, phoned(at), at))
  const setId = await as(duty, (tx) => requestImpactZone(tx, duty, { incidentId, overrides: { hole_mm: 25 } }, at))
  const set = await see(duty, (tx) => zoneSetById(tx, setId))
  expect(set?.assumed).toBe(true)
  expect(set?.zones.some(({ scenario }) => scenario === 'jet-fire')).toBe(true)
  await as(duty, (tx) => requestImpactZone(tx, duty, { incidentId }, later(at, 5)))
  expect((await see(duty, (tx) => currentZoneSetOfIncident(tx, incidentId)))?.id).not.toBe(setId)
})

test('an overdue task is pressed once; a declined one needs a reason; a done one stays done', async () => {
  const at = nextHour()
  const { duty, firefighter } = street.users
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, phoned(at), at))
  const given = { departmentId: street.departments.fire, title: '戒备', instruction: '上风向', deadlineMinutes: 10 }
  const id = await as(duty, (tx) => assignTask(tx, duty, { incidentId, ...given }, at))
  const late = later(at, 601)
  await as(SYSTEM, (tx) => pressOverdue(tx, at)) // what earlier tests left
  const overdue = (await see(SYSTEM, (tx) => cityStatus(tx, at))).tasksOverdue
  expect(await as(SYSTEM, (tx) => pressOverdue(tx, late))).toBe(1)
  expect(await as(SYSTEM, (tx) => pressOverdue(tx, late))).toBe(0)
  expect((await see(SYSTEM, (tx) => cityStatus(tx, late))).tasksOverdue).toBe(overdue + 1)
  await expect(as(firefighter, (tx) => declineTask(tx, firefighter, { id, reason: ' ' }, late))).rejects.toMatchObject({
    code: 'REASON_MISSING',
  })
  await expect(
    as(firefighter, (tx) => completeTask(tx, firefighter, { id, outcome: '完' }, late)),
  ).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await as(firefighter, (tx) => declineTask(tx, firefighter, { id, reason: '车辆故障' }, late))
  await as(duty, (tx) => closeIncident(tx, duty, { id: incidentId, summary: '查无异常' }, late))
})

test('who may not lead is refused, and who is not called sees nothing', async () => {
  const at = nextHour()
  const { duty, crew, analyst, firefighter } = street.users
  await expect(as(crew, (tx) => openIncident(tx, crew, phoned(at), at))).rejects.toMatchObject({ refusal: 'forbidden' })
  await expect(as(analyst, (tx) => openIncident(tx, analyst, phoned(at), at))).rejects.toMatchObject({
    refusal: 'forbidden',
  })
  const incidentId = await as(duty, (tx) => openIncident(tx, duty, phoned(at), at))
  expect(await see(firefighter, (tx) => incidentById(tx, incidentId))).toBeUndefined()
  expect(await see(crew, (tx) => incidentById(tx, incidentId))).toBeDefined()
})

test('pages of incidents follow one another without a gap or a repeat', async () => {
  const all = await see(SYSTEM, (tx) => incidentsPage(tx, {}, { first: 100, order: 'DESC' }))
  const ids: number[] = []
  for (let after: number | null = null; ; ) {
    const page = await see(SYSTEM, (tx) => incidentsPage(tx, {}, { first: 2, after, order: 'DESC' }))
    ids.push(...page.incidents.map(({ id }) => id))
    after = ids.at(-1) ?? null
    if (!page.hasNextPage) break
  }
  expect(ids).toEqual(all.incidents.map(({ id }) => id))
  expect(all.totalCount).toBe(ids.length)
})

test('events are read to the end in order, from any cursor, none twice', async () => {
  const upTo = await see(SYSTEM, eventHorizon)
  const all = await see(SYSTEM, (tx) => eventsAfter(tx, '0', { upTo, limit: 10_000 }))
  const read: string[] = []
  for (let cursor = '0'; ; ) {
    const next = await see(SYSTEM, (tx) => eventsAfter(tx, cursor, { upTo, limit: 7 }))
    read.push(...next.map((one) => one.cursor))
    if (next.length === 0) break
    cursor = read.at(-1) ?? cursor
  }
  expect(read).toEqual(all.map(({ cursor }) => cursor))
  expect(new Set(read).size).toBe(read.length)
})
