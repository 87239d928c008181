import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { at as east, layStreet, type Street } from '../db/test-street.ts'
import { read, transact } from '../db/transact.ts'
import { placeAt } from '../place/place.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { joinResource, type Report, reportPositions, reportVehicles } from './track.commands.ts'
import { addFixes, dropFixesBefore, tracksAt } from './track.repository.ts'

// A street with a repair crew (`own`), whose crew is with it, and a fire station (`fire`) with a gateway for its vehicles.
const NOW = new Date('2026-11-23T08:00:00Z')
const before = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000)

let city: TestDatabase
let street: Street
let own: number
let fire: number
let gateway: { id: number; departmentId: number }

beforeAll(async () => {
  city = await createTestDatabase()
  await transact(city.db, SYSTEM, (tx) => syncRegistry(tx, NOW))
  street = await layStreet(city.db, NOW)
  const rows = await city.sql<{ id: number }>('select id from resource order by id')
  ;[own, fire] = rows.map(({ id }) => id) as [number, number]
  const { fire: departmentId } = street.departments
  const [row] = await city.sql<{ id: number }>(
    `insert into gateway (region_id, department_id, code, name_zh, name_en, token_hash)
     values (${street.city}, ${departmentId}, 'FLEET', '车', 'fleet', 'x') returning id`,
  )
  gateway = { id: row?.id as number, departmentId }
  await transact(city.db, street.users.crew, (tx) => joinResource(tx, street.users.crew, { id: own }, NOW))
})
afterAll(() => city.drop())

const aReport = (seconds: number, metres: number, said: Partial<Report> = {}): Report => {
  const { longitude, latitude } = east(metres, 0)
  const fix = { accuracyM: 8, headingDeg: 90, speedMs: 10 }
  return { resourceId: own, at: before(seconds), place: placeAt(longitude, latitude), ...fix, ...said }
}
const report = (actor: Actor, reports: readonly Report[]) =>
  transact(city.db, actor, (tx) => reportPositions(tx, actor, reports, NOW))
const seen = (actor: Actor, at = NOW) => read(city.db, actor, (tx) => tracksAt(tx, { at, limit: 50 }))

test('of a batch every rejected record is named and the rest goes through, in order of time', async () => {
  const answer = await report(street.users.crew, [
    aReport(100, 40),
    aReport(120, 0),
    aReport(110, 20, { accuracyM: -1 }),
    aReport(90, 60, { resourceId: fire }),
    aReport(80, 80),
    aReport(-600, 80),
  ])
  expect(answer.accepted).toBe(3)
  expect(answer.refused.map(({ index, field }) => [index, field])).toEqual([
    [2, 'accuracyM'],
    [3, 'resourceId'],
    [5, 'at'],
  ])
  const [track] = await seen(street.users.duty)
  expect(track).toMatchObject({
    resourceId: own,
    kind: 'crew',
    source: 'phone',
    at: before(80),
    accuracyM: 8,
    doubtful: 0,
  })
  expect(track?.tail.map(([, , at]) => at)).toEqual([120, 100, 80].map((seconds) => before(seconds).getTime()))
})

test('a batch that comes twice changes nothing', async () => {
  const answer = await report(street.users.crew, [aReport(120, 0), aReport(80, 80)])
  expect(answer).toMatchObject({ accepted: 0, refused: [{ field: 'at' }, { field: 'at' }] })
})

test('a leap is recorded and not believed', async () => {
  expect((await report(street.users.crew, [aReport(79, 4_000)])).accepted).toBe(1)
  const [track] = await seen(street.users.duty)
  expect(track).toMatchObject({ at: before(80), doubtful: 1 })
})

test('in the past it stands where it was then, and before its first fix nowhere', async () => {
  expect((await seen(street.users.duty, before(95)))[0]).toMatchObject({ at: before(100) })
  expect(await seen(street.users.duty, before(130))).toEqual([])
})

test('a gateway speaks for its department alone, and its source is said', async () => {
  const say = (reports: readonly Report[]) =>
    transact(city.db, SYSTEM, (tx) => reportVehicles(tx, { gateway, source: 'simulated', reports }, NOW))
  const answer = await say([aReport(30, 500, { resourceId: fire }), aReport(30, 0)])
  expect(answer).toMatchObject({ accepted: 1, refused: [{ index: 1, field: 'resourceId' }], resourceIds: [fire] })
  expect((await seen(street.users.duty)).map(({ source }) => source)).toEqual(['phone', 'simulated'])
})

test('those who lead and the wall see all, a crew and its department their own, an analyst nobody', async () => {
  const who = async (actor: Actor) => (await seen(actor)).map(({ resourceId }) => resourceId)
  const { duty, commander, crew, firefighter, analyst } = street.users
  expect(await who(duty)).toEqual([own, fire])
  expect(await who(commander)).toEqual([own, fire])
  expect(await who({ ...duty, role: 'wall' })).toEqual([own, fire])
  expect(await who(analyst)).toEqual([])
  expect(await who(crew)).toEqual([own])
  expect(await who(firefighter), 'who is with nobody').toEqual([])
  expect(await who({ ...firefighter, role: 'owner' })).toEqual([fire])
})

test('nobody but a crew reports by phone, and only for whom it is with', async () => {
  const { duty, firefighter } = street.users
  await expect(report(duty, [aReport(10, 0)])).rejects.toMatchObject({ refusal: 'forbidden' })
  expect(await report(firefighter, [aReport(10, 0, { resourceId: fire })])).toMatchObject({ accepted: 0 })
  const join = (actor: Actor, id: number) => transact(city.db, actor, (tx) => joinResource(tx, actor, { id }, NOW))
  await expect(join(firefighter, own)).rejects.toMatchObject({ refusal: 'not-found' })
  await expect(join(duty, own)).rejects.toMatchObject({ refusal: 'forbidden' })
})

test('what a command might forget, the database refuses', async () => {
  const { crew, firefighter } = street.users
  const forged = (actor: Actor, by: number) =>
    transact(city.db, actor, async (tx) => {
      const mark = { source: 'phone', doubt: null, reportedBy: by, gatewayId: null } as const
      await addFixes(tx, [{ ...aReport(1, 0), ...mark }], NOW)
    })
  await expect(forged(firefighter, firefighter.userId as number)).rejects.toThrow('row-level security')
  await expect(forged(crew, firefighter.userId as number)).rejects.toThrow('row-level security')
  await expect(forged({ ...crew, role: 'owner' }, crew.userId as number)).rejects.toThrow('row-level security')
})

test('after its time a position is forgotten, by the system alone', async () => {
  const forget = (actor: Actor) => transact(city.db, actor, (tx) => dropFixesBefore(tx, before(90)))
  expect(await forget(street.users.commander)).toBe(0)
  expect(await forget(SYSTEM)).toBe(2)
  expect(await seen(street.users.duty, before(95))).toEqual([])
})
