import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAlarm } from '../geo-data/alarm/alarm.commands.ts'
import { alarmById } from '../geo-data/alarm/alarm.repository.ts'
import { firstBroken } from '../geo-data/archive/archive.digest.ts'
import { writeArchivePdf } from '../geo-data/archive/archive.pdf.ts'
import { archiveById, archiveChain, archiveOf } from '../geo-data/archive/archive.repository.ts'
import { addAttachment } from '../geo-data/attachment/attachment.commands.ts'
import { type Actor, SYSTEM } from '../geo-data/db/actor.ts'
import { type Queue, startQueue } from '../geo-data/db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../geo-data/db/test-database.ts'
import { addSensors, cryAt, layStreet, type Street } from '../geo-data/db/test-street.ts'
import { read, type Tx, transact } from '../geo-data/db/transact.ts'
import { acceptTask, completeTask, reportArrival } from '../geo-data/disposal-task/disposal-task.commands.ts'
import { tasksOf } from '../geo-data/disposal-task/disposal-task.repository.ts'
import { emit } from '../geo-data/event/event.commands.ts'
import { eventsOfIncident } from '../geo-data/event/event.repository.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { currentZoneSetOfAlarm, currentZoneSetOfIncident } from '../geo-data/impact-zone/impact-zone.repository.ts'
import { closeIncident } from '../geo-data/incident/closing.commands.ts'
import { incidentById } from '../geo-data/incident/incident.repository.ts'
import { inProcessNerve } from '../geo-data/nerve/in-process.ts'
import { pushJudgement, readPush, replyToPush } from '../geo-data/push/push.commands.ts'
import { myPushes, pushesOfIncident } from '../geo-data/push/push.repository.ts'
import { startResponse } from '../geo-data/response-plan/response-plan.commands.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'
import { cityStatus } from '../geo-data/status/status.repository.ts'
import { runCourse } from './course.ts'

const now = new Date('2026-11-22T02:00:00Z')
const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])

let database: TestDatabase
let queue: Queue
let street: Street
let stop: () => Promise<void>

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)
const see = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => read(database.db, actor, work)

const raise = (sensor: number, at = now): Promise<number> =>
  as(SYSTEM, async (tx) => {
    const alarmId = await cryAt(tx, street, { sensor, at })
    await emit(tx, {
      type: 'alarm.raised',
      at,
      alarmId,
      regionId: street.district,
      departmentId: street.departments.owner,
    })
    return alarmId
  })

const until = async <T>(what: string, look: () => Promise<T | undefined | null | false>): Promise<T> => {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = await look()
    if (found) return found
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`never came: ${what}`)
}

/** poppler's pdftotext is no part of the product; where it is missing the browser's journey alone reads the PDF. */
const canReadPdf = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

beforeAll(async () => {
  database = await createTestDatabase({ connections: 6 })
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'worker', onError: (error) => console.error(error) })
  await as(SYSTEM, (tx) => syncRegistry(tx, now))
  street = await layStreet(db, now)
  const log = pino({ level: 'silent' })
  stop = await runCourse({ db, queue, nerve: inProcessNerve(), embedded: false, ownerUrl: url, log })
})

afterAll(async () => {
  await stop?.()
  await queue?.stop()
  await database?.drop()
})

describe('the course, from an alarm to its archive', () => {
  let alarmId: number
  let incidentId: number

  test('zones are drawn for a pending alarm, as assumed', async () => {
    alarmId = await raise(street.sensors[0] ?? 0)
    const set = await until('zones of the alarm', () =>
      see(street.users.duty, (tx) => currentZoneSetOfAlarm(tx, alarmId)),
    )
    expect(set.assumed).toBe(true)
    expect(set.zones.filter(({ line }) => line !== null).map(({ line }) => line)).toEqual([
      'must-leave',
      'shelter',
      'cordon',
    ])
    expect(set.candidates[0]?.code).toBe('GM-1')
    expect(set.exposure.people?.estimate).toBe(120)
    expect(set.exposure.protectionTargets.map(({ kind }) => kind)).toEqual(['school'])
  })

  test('a true alarm opens an incident, whose zones are not assumed', async () => {
    await as(street.users.duty, (tx) => verifyAlarm(tx, street.users.duty, { id: alarmId, verification: 'true' }, now))
    incidentId = await until('an incident', async () => (await see(SYSTEM, (tx) => alarmById(tx, alarmId)))?.incidentId)
    const set = await until('its zones', () => see(street.users.duty, (tx) => currentZoneSetOfIncident(tx, incidentId)))
    expect(set.assumed).toBe(false)
    expect(await see(SYSTEM, (tx) => incidentById(tx, incidentId))).toMatchObject({
      state: 'open',
      verification: 'true',
    })
  })

  test('the next alarm along the drain joins it, with the reason', async () => {
    const second = await raise(street.sensors[2] ?? 0, new Date(now.getTime() + 60_000))
    const joined = await until('joining', async () => (await see(SYSTEM, (tx) => alarmById(tx, second)))?.incidentId)
    expect(joined).toBe(incidentId)
  })

  test('a judgement is pushed to the owner and its neighbours, who may then read it and reply', async () => {
    const { analyst, firefighter } = street.users
    await as(analyst, (tx) => pushJudgement(tx, analyst, { incidentId, content: '井室燃爆风险高' }, now))
    expect((await as(analyst, (tx) => cityStatus(tx, now))).warningsInForce).toBe(1)
    const [push] = await until('delivery', async () => {
      const pushes = await see(firefighter, (tx) => myPushes(tx, firefighter.departmentIds, { first: 10 }))
      return pushes.length > 0 && pushes
    })
    if (!push) throw new Error('no push')
    await as(firefighter, (tx) => readPush(tx, firefighter, { id: push.id }, now))
    await as(firefighter, (tx) => replyToPush(tx, firefighter, { id: push.id, content: '已出动' }, now))
    await expect(
      as(street.users.crew, (tx) => readPush(tx, street.users.crew, { id: push.id }, now)),
    ).rejects.toMatchObject({
      refusal: 'forbidden',
    })
    const pushes = await see(SYSTEM, (tx) => pushesOfIncident(tx, incidentId))
    expect(pushes).toHaveLength(4)
    expect(pushes.find(({ departmentId }) => departmentId === street.departments.fire)).toMatchObject({
      reply: '已出动',
    })
  })

  test('the plan makes tasks, each with a unit and a deadline, and makes them once', async () => {
    const { duty } = street.users
    await as(duty, (tx) => startResponse(tx, duty, { incidentId }, now))
    const tasks = await see(duty, (tx) => tasksOf(tx, incidentId))
    await as(duty, (tx) => startResponse(tx, duty, { incidentId }, now))
    expect(await see(duty, (tx) => tasksOf(tx, incidentId))).toHaveLength(tasks.length)
    expect(tasks.find(({ step }) => step === 'isolate-segment')).toMatchObject({
      departmentId: street.departments.owner,
    })
    expect(tasks.find(({ step }) => step === 'fire-stand-by')).toMatchObject({ departmentId: street.departments.fire })
    expect(tasks.every(({ deadlineAt }) => deadlineAt > now)).toBe(true)
  })

  test('an incident is not closed while its tasks are open, and a stranger does not touch them', async () => {
    const { commander, firefighter, crew } = street.users
    await expect(
      as(commander, (tx) => closeIncident(tx, commander, { id: incidentId, summary: '完' }, now)),
    ).rejects.toMatchObject({ code: 'TASKS_OPEN' })
    const [task] = (await see(SYSTEM, (tx) => tasksOf(tx, incidentId))).filter(
      ({ departmentId }) => departmentId === street.departments.owner,
    )
    await expect(
      as(firefighter, (tx) => acceptTask(tx, firefighter, { id: task?.id ?? 0 }, now)),
    ).rejects.toMatchObject({
      refusal: 'not-found',
    })
    await expect(
      as(crew, (tx) => closeIncident(tx, crew, { id: incidentId, summary: '完' }, now)),
    ).rejects.toMatchObject({ refusal: 'forbidden' })
  })

  test('a crew accepts, arrives, sends a photo and completes; the commander closes; the archive holds it all', async () => {
    const { commander, duty, crew } = street.users
    for (const task of await see(SYSTEM, (tx) => tasksOf(tx, incidentId))) {
      const own = task.departmentId === street.departments.owner
      const actor = own ? crew : duty
      await as(actor, (tx) => acceptTask(tx, actor, { id: task.id }, now))
      await as(actor, (tx) => reportArrival(tx, actor, { id: task.id }, now))
      if (own)
        await as(crew, (tx) => addAttachment(tx, crew, { taskId: task.id, fileName: '井口.jpg', bytes: photo }, now))
      await as(actor, (tx) => completeTask(tx, actor, { id: task.id, outcome: '已处置' }, now))
    }
    await as(commander, (tx) => closeIncident(tx, commander, { id: incidentId, summary: '漏点已堵' }, now))
    expect((await as(commander, (tx) => cityStatus(tx, now))).warningsInForce).toBe(0)
    const { id } = await until('an archive', () => see(commander, (tx) => archiveOf(tx, incidentId)))
    const archive = await see(commander, (tx) => archiveById(tx, id))
    const story = archive?.document
    expect(story?.alarms).toHaveLength(2)
    expect(story?.zoneSets.some(({ assumed }) => assumed)).toBe(true)
    expect(story?.tasks.flatMap(({ photos }) => photos).every(({ sha256 }) => sha256.length === 64)).toBe(true)
    expect(story?.judgements[0]?.pushes.flatMap(({ receipts }) => receipts.map(({ kind }) => kind))).toContain(
      'replied',
    )
    expect(story?.incident.closingSummary).toBe('漏点已堵')
    const types = (await see(commander, (tx) => eventsOfIncident(tx, incidentId))).map(({ type }) => type)
    for (const type of [
      'alarm.raised',
      'zones.drawn',
      'alarm.verified',
      'incident.opened',
      'incident.alarm-joined',
      'judgement.pushed',
    ])
      expect(types).toContain(type)
    expect(firstBroken(await see(commander, archiveChain))).toBeUndefined()
  })

  test.skipIf(!canReadPdf())('the archive prints itself, and its text can be read out again', async () => {
    const { id } = await until('an archive', () => see(SYSTEM, (tx) => archiveOf(tx, incidentId)))
    const archive = await see(SYSTEM, (tx) => archiveById(tx, id))
    if (!archive) throw new Error('no archive')
    const file = join(await mkdtemp(join(tmpdir(), 'archive-')), 'archive.pdf')
    await writeArchivePdf(archive, createWriteStream(file), { by: 'commander', at: now })
    const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    for (const said of [
      '漏点已堵',
      '井室燃爆',
      '已出动',
      '必须撤离',
      '筛查',
      archive.digest,
      '导出 exported commander',
    ])
      expect(printed).toContain(said)
  })

  test('one byte changed in an archive is found', async () => {
    const chain = await see(SYSTEM, archiveChain)
    const forged = chain.map((one) => ({
      ...one,
      document: JSON.parse(JSON.stringify(one.document).replace('漏点已堵', '漏点已坏')),
    }))
    expect(firstBroken(forged)).toBe(chain[0]?.id)
  })
})

describe('forty alarms at one spot', () => {
  test('make exactly one incident, though all are verified at once', async () => {
    const at = new Date(now.getTime() + 3_600_000)
    const sensors = await as(SYSTEM, (tx) => addSensors(tx, street, 40))
    const alarms = await Promise.all(sensors.map((sensor) => raise(sensor, at)))
    const { duty } = street.users
    await Promise.all(alarms.map((id) => as(duty, (tx) => verifyAlarm(tx, duty, { id, verification: 'true' }, at))))
    const incidents = await until('all gathered', async () => {
      const rows = await Promise.all(alarms.map((id) => see(SYSTEM, (tx) => alarmById(tx, id))))
      return rows.every((row) => row?.incidentId) && new Set(rows.map((row) => row?.incidentId))
    })
    expect(incidents.size).toBe(1)
  })
})
