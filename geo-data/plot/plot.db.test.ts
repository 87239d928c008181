import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveIncident } from '../archive/archive.commands.ts'
import { archiveById, archiveOf } from '../archive/archive.repository.ts'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { layStreet, type Street } from '../db/test-street.ts'
import { read, type Tx, transact } from '../db/transact.ts'
import { eventsOfIncident } from '../event/event.repository.ts'
import { QUEUES } from '../event/flow.ts'
import { closeIncident, mergeIncidents } from '../incident/closing.commands.ts'
import { openIncident } from '../incident/incident.commands.ts'
import { placeAt } from '../place/place.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { changePlot, type Placing, placePlot, removePlot, restorePlot } from './plot.commands.ts'
import { addPlot, addVersion, plotsOf, versionsOf } from './plot.repository.ts'
import { versionsAt } from './plot.ts'

const AT = new Date('2026-11-22T02:00:00Z')
const minute = (count: number): Date => new Date(AT.getTime() + count * 60_000)
let database: TestDatabase
let queue: Queue
let street: Street
let incidentId: number

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)
const open = (at: Date): Promise<number> => {
  const { duty } = street.users
  const report = {
    sectorId: 'gas',
    hazard: 'main-leak',
    place: placeAt(121.9, 29.92),
    content: '闻到燃气味',
    reportedAt: at,
  }
  return as(duty, (tx) => openIncident(tx, duty, { report }, at))
}

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await as(SYSTEM, (tx) => syncRegistry(tx, AT))
  street = await layStreet(db, AT)
  incidentId = await open(AT)
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

const post = (given: Partial<Placing> = {}): Placing => ({
  incidentId,
  kind: 'command-post',
  positions: [[121.9, 29.92]],
  name: '指挥部',
  note: '',
  ...given,
})
const place = (actor: Actor, given: Partial<Placing> = {}, at = minute(1)) =>
  as(actor, (tx) => placePlot(tx, actor, post(given), at))
const sayings = (plotId: number) => read(database.db, SYSTEM, (tx) => versionsOf(tx, [plotId]))

test('what is said anew supersedes and nothing is lost: any moment shows what stood then', async () => {
  const { duty, commander } = street.users
  const { id } = await place(duty)
  const positions = [[121.9011, 29.9203]] as const
  await as(commander, (tx) => changePlot(tx, commander, { id, number: 1, positions, note: '迁至路口' }, minute(5)))
  await as(duty, (tx) => removePlot(tx, duty, { id, number: 2 }, minute(9)))
  await as(duty, (tx) => restorePlot(tx, duty, { id, number: 3 }, minute(12)))
  const all = await sayings(id)
  expect(all.map(({ number, removed, madeBy, note }) => [number, removed, madeBy, note])).toEqual([
    [1, false, duty.userId, ''],
    [2, false, commander.userId, '迁至路口'],
    [3, true, duty.userId, '迁至路口'],
    [4, false, duty.userId, '迁至路口'],
  ])
  expect(all[1]).toMatchObject({ name: '指挥部', positions })
  const shown = (count: number) =>
    versionsAt(all, minute(count).getTime(), (one) => ({ thing: one.plotId, madeAt: one.madeAt.getTime() })).map(
      ({ number }) => number,
    )
  expect([0, 1, 4, 5, 9, 11, 12].map(shown)).toEqual([[], [1], [1], [2], [], [], [4]])
  const told = await read(database.db, SYSTEM, (tx) => eventsOfIncident(tx, incidentId))
  expect(told.filter(({ ids }) => ids.plotId === id).map(({ type }) => type)).toEqual([
    'plot.placed',
    'plot.changed',
    'plot.removed',
    'plot.restored',
  ])
})

test('who has not seen the last saying says nothing over it, and of two at one moment one is told so', async () => {
  const { duty } = street.users
  const { id } = await place(duty)
  const call = (name: string) => as(duty, (tx) => changePlot(tx, duty, { id, number: 1, name }, minute(2)))
  const answers = await Promise.allSettled([call('甲'), call('乙')])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(call('丙')).rejects.toMatchObject({ code: 'PLOT_CHANGED' })
  await expect(as(duty, (tx) => restorePlot(tx, duty, { id, number: 2 }, minute(3)))).rejects.toMatchObject({
    code: 'PLOT_CHANGED',
  })
  expect(await sayings(id)).toHaveLength(2)
})

test('lines and areas come back as they were drawn', async () => {
  const { duty } = street.users
  const positions = [
    [121.9, 29.92],
    [121.901, 29.92],
    [121.901, 29.921],
  ] as const
  for (const kind of ['evacuation-route', 'hot-zone']) {
    const { id } = await place(duty, { kind, positions })
    expect((await sayings(id))[0]?.positions).toEqual(positions)
  }
})

test('a crew plots at an incident it is called to, and changes its own alone; others see it at most', async () => {
  const { duty, crew, firefighter, analyst } = street.users
  const { id } = await place(crew, { kind: 'danger-point', name: '阀井' })
  const theirs = await place(duty)
  await as(crew, (tx) => changePlot(tx, crew, { id, number: 1, note: '有水' }, minute(2)))
  await expect(as(crew, (tx) => removePlot(tx, crew, { id: theirs.id, number: 1 }, minute(2)))).rejects.toMatchObject({
    refusal: 'forbidden',
  })
  // Not called: there is no such incident for them.
  await expect(place(firefighter)).rejects.toMatchObject({ refusal: 'not-found' })
  await expect(place(analyst)).rejects.toMatchObject({ refusal: 'forbidden' })
  expect(await read(database.db, firefighter, (tx) => plotsOf(tx, incidentId))).toEqual([])
  expect((await read(database.db, crew, (tx) => plotsOf(tx, incidentId))).length).toBeGreaterThan(1)
})

test('whatever a command forgot, the record refuses', async () => {
  const { duty, crew, analyst } = street.users
  const refused = /row-level security/
  const row = (actor: Actor, departmentId: number) => ({
    incidentId,
    kind: 'command-post',
    departmentId,
    placedBy: actor.userId ?? 0,
    placedAt: AT,
  })
  const { centre, owner } = street.departments
  await expect(as(analyst, (tx) => addPlot(tx, row(analyst, centre)))).rejects.toThrow(refused)
  await expect(as(crew, (tx) => addPlot(tx, row(duty, owner)))).rejects.toThrow(refused)
  await expect(as(crew, (tx) => addPlot(tx, row(crew, centre)))).rejects.toThrow(refused)
  const { id } = await place(duty)
  const version = { ...post(), plotId: id, number: 2, removed: true, madeAt: AT }
  await expect(as(crew, (tx) => addVersion(tx, 'point', { ...version, madeBy: crew.userId ?? 0 }))).rejects.toThrow(
    refused,
  )
  await expect(as(duty, (tx) => addVersion(tx, 'point', { ...version, madeBy: crew.userId ?? 0 }))).rejects.toThrow(
    refused,
  )
})

test('what was plotted for an incident that is merged into another is seen and changed there', async () => {
  const { duty } = street.users
  const [into, from] = [await open(minute(15)), await open(minute(15))]
  const { id } = await place(duty, { incidentId: from })
  await as(duty, (tx) => mergeIncidents(tx, duty, { intoId: into, fromId: from }, minute(16)))
  expect((await read(database.db, duty, (tx) => plotsOf(tx, into))).map((plot) => plot.id)).toEqual([id])
  await as(duty, (tx) => changePlot(tx, duty, { id, number: 1, name: '合并后' }, minute(17)))
  expect((await sayings(id)).at(-1)?.name).toBe('合并后')
  const told = await read(database.db, SYSTEM, (tx) => eventsOfIncident(tx, into))
  expect(told.some(({ type, ids }) => type === 'plot.changed' && ids.plotId === id)).toBe(true)
})

test('the archive holds every saying, and over a closed incident nothing more is plotted', async () => {
  const { duty, commander } = street.users
  const other = await open(minute(20))
  const { id } = await place(duty, { incidentId: other, note: '北门' }, minute(21))
  await as(duty, (tx) => removePlot(tx, duty, { id, number: 1 }, minute(22)))
  await as(commander, (tx) => closeIncident(tx, commander, { id: other, summary: '已处置' }, minute(30)))
  await expect(place(duty, { incidentId: other }, minute(31))).rejects.toMatchObject({ code: 'INCIDENT_OVER' })
  await as(SYSTEM, (tx) => archiveIncident(tx, other, minute(32)))
  const archive = await read(database.db, commander, async (tx) =>
    archiveById(tx, (await archiveOf(tx, other))?.id ?? 0),
  )
  expect(archive?.document.plots).toMatchObject([
    {
      kind: 'command-post',
      versions: [
        { number: 1, note: '北门', removed: false, by: 'duty' },
        { number: 2, removed: true },
      ],
    },
  ])
})
