import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { cryAt, layStreet, type Street, at as spot } from '../db/test-street.ts'
import { type Tx, transact } from '../db/transact.ts'
import { eventsOfIncident } from '../event/event.repository.ts'
import { QUEUES } from '../event/flow.ts'
import { bandsWanted } from '../impact-zone/band/band.commands.ts'
import { drawImpactZones, requestImpactZone } from '../impact-zone/impact-zone.commands.ts'
import { currentZoneSetOfIncident, currentZoneSetsOf } from '../impact-zone/impact-zone.repository.ts'
import { openIncident } from '../incident/incident.commands.ts'
import { placeAt } from '../place/place.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { deleteAnalysis, drawAnalysis, mergeAnalysis, renameAnalysis } from './analysis.commands.ts'
import { analysesPage, analysisById, countAnalyses, putMerged } from './analysis.repository.ts'
import type { Inputs } from './analysis.ts'
import { analysisOptions } from './options.commands.ts'

const AT = new Date('2026-06-01T02:00:00Z')
let database: TestDatabase
let queue: Queue
let street: Street
let incidentId: number
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)
const placeOn = (east: number, north: number) => {
  const { longitude, latitude } = spot(east, north)
  return placeAt(longitude, latitude)
}

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, url } = database
  queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: (error) => console.error(error) })
  await as(SYSTEM, (tx) => syncRegistry(tx, AT))
  street = await layStreet(db, AT)
  const { duty } = street.users
  const alarmId = await as(SYSTEM, (tx) => cryAt(tx, street, { sensor: street.sensors[0] ?? 0, at: AT }))
  incidentId = await as(duty, (tx) => openIncident(tx, duty, { alarmId }, AT))
  await as(SYSTEM, (tx) => requestImpactZone(tx, SYSTEM, { incidentId }, AT))
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

interface Tried {
  readonly by?: Actor
  readonly inputs?: Inputs
  readonly incident?: boolean
  readonly hazard?: string
  readonly scenario?: string
  readonly baseId?: number
  readonly place?: ReturnType<typeof placeAt>
}

/** Asks of the street's gas main, 50 m along it. */
const tried = ({
  by = street.users.analyst,
  inputs = {},
  incident = false,
  hazard = 'gas.main-leak',
  ...rest
}: Tried = {}) =>
  as(by, (tx) =>
    drawAnalysis(
      tx,
      by,
      {
        name: '试一试',
        subject: {
          segmentId: street.main,
          place: rest.place ?? placeOn(50, 30),
          incidentId: incident ? incidentId : null,
        },
        hazard,
        inputs,
        scenario: rest.scenario ?? null,
        baseId: rest.baseId ?? null,
      },
      AT,
    ),
  )

const drawn = async (given: Tried = {}): Promise<number> => {
  const answer = await tried(given)
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults))
  return answer.id
}

const zonesOf = async (id: number) => {
  const [set] = await as(street.users.analyst, (tx) => currentZoneSetsOf(tx, 'analysis_id', [id]))
  if (!set) throw new Error('nothing was drawn')
  return set
}

/** Everything that the live city is made of, as the record has it. */
const LIVE = [
  'alarm',
  'incident',
  'judgement',
  'push',
  'disposal_task',
  'report',
  'correlation',
  'level_decision',
] as const
const live = async (): Promise<string> => {
  const tables = await Promise.all(
    LIVE.map((table) =>
      database.sql(`select coalesce(json_agg(t order by t::text), '[]')::text as all from ${table} t`),
    ),
  )
  const sets = await database.sql(
    `select id, alarm_id, incident_id, superseded_at from impact_zone_set where analysis_id is null order by id`,
  )
  const story = await database.sql(
    `select id, type from event where alarm_id is not null or incident_id is not null order by id`,
  )
  return JSON.stringify({ tables, sets, story })
}

test('the pipe that was pointed at is the source, at the point pointed at', async () => {
  const id = await drawn()
  const { place } = (await as(SYSTEM, (tx) => analysisById(tx, id))) ?? {}
  const expected = spot(50, 4)
  expect(place?.coordinates[0]).toBeCloseTo(expected.longitude, 6)
  expect(place?.coordinates[1]).toBeCloseTo(expected.latitude, 6)
  const set = await zonesOf(id)
  expect(set.candidates.map(({ segmentId }) => segmentId)).toEqual([street.main])
  expect(set.zones.length).toBeGreaterThan(0)
})

test('nothing live changes by asking, not even of an incident: no alarm, incident, judgement, task, no word in its story, nothing on the wall', async () => {
  const before = await live()
  const first = await drawn({ incident: true })
  await drawn({ incident: true, inputs: { hole_mm: 50 }, baseId: first })
  await as(street.users.analyst, (tx) =>
    drawAnalysis(
      tx,
      street.users.analyst,
      { name: '事件', subject: { incidentId }, hazard: 'gas.underground-gas' },
      AT,
    ),
  )
  await as(street.users.analyst, (tx) => renameAnalysis(tx, street.users.analyst, { id: first, name: '另一名' }))
  expect(await live()).toBe(before)
  const wall = await as(SYSTEM, (tx) => currentZoneSetOfIncident(tx, incidentId))
  expect(wall?.analysisId).toBeNull()
})

test('how sure it is can be drawn from the record, for all scenarios or the one that was asked for', async () => {
  for (const scenario of [undefined, 'jet-fire']) {
    await drawn({ ...(scenario && { scenario }) })
    const [event] = await database.sql<{ id: number }>("select max(id) as id from event where type = 'zones.drawn'")
    const wanted = await as(SYSTEM, (tx) => bandsWanted(tx, Number(event?.id)))
    expect(wanted?.hazard.scenarios.map(({ id }) => id)).toContain('jet-fire')
  }
})

test('a larger hole reaches further, and only the scenario that was asked for is drawn', async () => {
  const [small, large] = [
    await zonesOf(await drawn({ inputs: { hole_mm: 10 }, scenario: 'jet-fire' })),
    await zonesOf(await drawn({ inputs: { hole_mm: 100 }, scenario: 'jet-fire' })),
  ]
  const furthest = (set: typeof small) => Math.max(...set.zones.map(({ radiusM }) => radiusM ?? 0))
  expect(furthest(large)).toBeGreaterThan(2 * furthest(small))
  const bench = [...small.zones, ...large.zones].filter(({ line }) => line === null)
  expect(new Set(bench.map(({ scenario }) => scenario))).toEqual(new Set(['jet-fire']))
})

test('a bad figure is answered with its field, why, and what would be taken; nothing is kept', async () => {
  const before = await as(SYSTEM, (tx) => countAnalyses(tx, {}))
  const answer = await tried({ inputs: { pressure_mpa: -1, hole_mm: 5000 } })
  if (!('faults' in answer)) throw new Error('it was drawn')
  expect(answer.faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['pressure_mpa', 'hole_mm']))
  for (const { reason, accepted } of answer.faults) expect([reason.zh, reason.en, accepted.zh]).not.toContain('')
  const outside = await as(street.users.analyst, (tx) =>
    drawAnalysis(
      tx,
      street.users.analyst,
      { name: '海上', subject: { place: placeAt(10, 10) }, hazard: 'gas.main-leak' },
      AT,
    ),
  )
  expect(outside).toMatchObject({ faults: [{ field: 'place' }] })
  expect(await as(SYSTEM, (tx) => countAnalyses(tx, {}))).toBe(before)
})

test('what may be asked of a pipe: its hazards, and each figure with what stands, its unit, origin and mark', async () => {
  const { asked, hazard, inputs, whatIfs } = await as(street.users.analyst, (tx) =>
    analysisOptions(tx, street.users.analyst, { subject: { segmentId: street.main }, hazard: 'gas.main-leak' }, AT),
  )
  expect(asked.hazards.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['gas.main-leak', 'gas.dig-strike']))
  expect(hazard?.ref).toBe('gas.main-leak')
  const standing = Object.fromEntries(inputs.map((input) => [input.name, input.standing]))
  expect(standing.pressure_mpa).toMatchObject([{ value: 0.4, unit: 'MPa', origin: 'record' }])
  expect(standing.diameter_mm).toMatchObject([{ value: 200, unit: 'mm', origin: 'assumed' }])
  expect(standing.hole_mm?.length).toBeGreaterThan(1)
  expect(whatIfs.map(({ id }) => id)).toEqual(['close-now', 'close-in-20'])
})

test('the list is read page by page, the newest first, of a pipe or of an incident', async () => {
  const mine = [await drawn(), await drawn(), await drawn()].toReversed()
  const { analyst } = street.users
  const page = await as(analyst, (tx) => analysesPage(tx, { segmentId: street.main }, { limit: 2, after: null }))
  expect(page.map(({ id }) => id)).toEqual(mine.slice(0, 2))
  const next = await as(analyst, (tx) =>
    analysesPage(tx, { segmentId: street.main }, { limit: 1, after: String(mine[1]) }),
  )
  expect(next.map(({ id }) => id)).toEqual(mine.slice(2))
  const ofIncident = await as(analyst, (tx) => analysesPage(tx, { incidentId }, { limit: 50, after: null }))
  expect(ofIncident.every((one) => one.incidentId === incidentId)).toBe(true)
})

describe('who may', () => {
  test('a crew asks nothing, and does not see what was asked of another’s pipe', async () => {
    await expect(tried({ by: street.users.crew })).rejects.toThrow(/may not draw analyses/)
    const id = await drawn()
    expect(await as(street.users.firefighter, (tx) => analysisById(tx, id))).toBeUndefined()
  })

  test('a duty officer asks and renames his own, and merges nothing', async () => {
    const { duty } = street.users
    const id = await drawn({ by: duty, incident: true, hazard: 'gas.underground-gas' })
    await as(duty, (tx) => renameAnalysis(tx, duty, { id, name: '值班员的' }))
    await expect(as(duty, (tx) => mergeAnalysis(tx, duty, id, AT))).rejects.toThrow(/may not merge/)
    const forced = as(duty, (tx) => putMerged(tx, id, { by: duty.userId, at: AT }))
    await expect(forced).rejects.toThrow(/row-level security/)
  })

  test('one deletes one’s own, with its zones, and nobody else’s', async () => {
    const { analyst, commander } = street.users
    const id = await drawn()
    await expect(as(commander, (tx) => deleteAnalysis(tx, commander, id))).rejects.toThrow(/another’s/)
    await as(analyst, (tx) => deleteAnalysis(tx, analyst, id))
    expect(await as(SYSTEM, (tx) => currentZoneSetsOf(tx, 'analysis_id', [id]))).toEqual([])
  })
})

describe('merging', () => {
  test('what asks of another hazard, or of no incident, is refused', async () => {
    const { commander } = street.users
    const merge = (id: number) => as(commander, (tx) => mergeAnalysis(tx, commander, id, AT))
    await expect(merge(await drawn())).rejects.toThrow(/no incident/)
    await expect(merge(await drawn({ incident: true }))).rejects.toThrow(/another hazard/)
  })

  test('the incident’s zones are then drawn with these figures and this source, once, and its record says so', async () => {
    const { analyst, commander } = street.users
    const id = await drawn({ incident: true, hazard: 'gas.underground-gas', inputs: { hole_mm: 60 } })
    const zoneSetId = await as(commander, (tx) => mergeAnalysis(tx, commander, id, AT))
    const stands = await as(SYSTEM, (tx) => currentZoneSetOfIncident(tx, incidentId))
    expect(stands).toMatchObject({ id: zoneSetId, analysisId: null })
    expect(stands?.candidates.map(({ segmentId }) => segmentId)).toEqual([street.main])
    const story = await as(SYSTEM, (tx) => eventsOfIncident(tx, incidentId))
    expect(story.at(-1)).toMatchObject({
      type: 'analysis.merged',
      actorId: commander.userId,
      ids: { analysisId: id, zoneSetId },
    })
    await expect(as(commander, (tx) => mergeAnalysis(tx, commander, id, AT))).rejects.toThrow(/merged already/)
    await expect(as(analyst, (tx) => deleteAnalysis(tx, analyst, id))).rejects.toThrow(/record/)
  })

  test('what was merged stays in force when the zones are drawn again because more is known', async () => {
    const radii = async () =>
      (await as(SYSTEM, (tx) => currentZoneSetOfIncident(tx, incidentId)))?.zones.map(({ radiusM }) => radiusM)
    const before = await radii()
    await database.sql(`update incident set verification = 'true' where id = ${incidentId}`)
    await as(SYSTEM, (tx) => drawImpactZones(tx, { alarmId: null, incidentId }, AT))
    const again = await as(SYSTEM, (tx) => currentZoneSetOfIncident(tx, incidentId))
    expect(again?.assumed).toBe(false)
    expect(await radii()).toEqual(before)
    await as(SYSTEM, (tx) => requestImpactZone(tx, SYSTEM, { incidentId }, AT))
    expect(await radii()).not.toEqual(before)
  })
})
