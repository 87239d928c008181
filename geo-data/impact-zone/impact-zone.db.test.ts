import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { type Tx, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { aLane, type Lane } from '../placement/test-lane.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { requestImpactZone, requestZoneSet } from './impact-zone.commands.ts'
import { currentZoneSetOfAlarm, zoneSetById } from './impact-zone.repository.ts'

const AT = new Date('2026-06-01T12:00:00Z')
let database: TestDatabase
let queue: Queue
let lane: Lane
const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, SYSTEM, work)

beforeAll(async () => {
  database = await createTestDatabase()
  queue = await startQueue(database.db, { url: database.url, queues: QUEUES, role: 'sender', onError: () => undefined })
  await as((tx) => syncRegistry(tx, AT))
  lane = await aLane(database)
})
afterAll(async () => {
  await queue?.stop()
  await database?.drop()
})

/** An alarm of the metric's P1 where its sensor stands. @returns its id. */
const alarmOf = async (sector: string, metric: string, sensor: number): Promise<number> => {
  const [alarm] = await database.sql<{ id: number }>(`
    insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value, raised_at,
      recorded_at, geom)
    select region_id, department_id, '${sector}', id, (select id from threshold where sector_id = '${sector}' and metric = '${metric}'
      and priority = 'P1' limit 1), '${metric}', unit, 'P1', 1, 1, '${AT.toISOString()}', '${AT.toISOString()}', geom
    from sensor where id = ${sensor} returning id`)
  if (!alarm) throw new Error('no alarm')
  return Number(alarm.id)
}

const drawn = async (alarmId: number) => {
  await as((tx) => requestImpactZone(tx, SYSTEM, { alarmId }, AT))
  const set = await as((tx) => currentZoneSetOfAlarm(tx, alarmId))
  if (!set) throw new Error('nothing was drawn')
  return set
}

test('a burst of a water main is ranked and asked in cards: no validated law, never a ring', async () => {
  const main = await lane.line({ sector: 'water', kind: 'main', code: 'W-1' }, [0, 0], [100, 0])
  await lane.line({ sector: 'water', kind: 'main', code: 'W-2' }, [0, 200], [100, 200])
  const sensor = await lane.sensor({ sector: 'water', metric: 'pressure', code: 'P-1', on: { segment: main } }, [50, 0])
  const set = await drawn(await alarmOf('water', 'pressure', sensor))
  expect(set.hazard).toBe('burst')
  expect(set.zones).toEqual([])
  expect(set.candidates.map(({ code }) => code)).toEqual(['W-1', 'W-2'])
  expect(set.cards.map(({ hazard }) => hazard)).toEqual(['supply-loss', 'spread', 'cavity'])
  for (const card of set.cards) expect(card.text.zh).toMatch(/？无经验证模型：不画圈/)
})

test('gas in a drain is drawn around its manhole, whoever owns the detector', async () => {
  const manhole = await lane.point(
    {
      sector: 'drainage',
      kind: 'manhole',
      code: 'M-1',
      attributes: { chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 },
    },
    [0, 1000],
  )
  const sensor = await lane.sensor(
    { sector: 'drainage', metric: 'methane', code: 'CH4-1', on: { asset: manhole } },
    [0, 1000],
  )
  const set = await drawn(await alarmOf('drainage', 'methane', sensor))
  expect(set.hazard).toBe('drain-gas')
  expect(new Set(set.zones.map(({ line }) => line))).toEqual(new Set(['must-leave', 'shelter', 'cordon', null]))
})

/** A line of propylene from 0 to 900 m, in three lengths that meet at valves. @returns an alarm on the middle one. */
const onValvedLine = async (north: number, states: readonly [string, string]): Promise<number> => {
  const { line, point, sensor } = lane
  const attributes = { substance: 'propylene', pressure_mpa: 2.5, diameter_mm: 200 }
  const valveOf = (code: string, state: string, east: number) =>
    point({ sector: 'hazchem', kind: 'block-valve', code, attributes: { valve_state: state, operation: 'remote' } }, [
      east,
      north,
    ])
  const valves = [await valveOf(`A-${north}`, states[0], 300), await valveOf(`B-${north}`, states[1], 600)]
  const lengths: number[] = []
  for (const east of [0, 300, 600])
    lengths.push(
      await line(
        { sector: 'hazchem', kind: 'pipeline', code: `P-${north}-${east}`, attributes },
        [east, north],
        [east + 300, north],
      ),
    )
  const [first, middle, last] = lengths
  await database.sql(`update segment set to_asset_id = ${valves[0]} where id = ${first}`)
  await database.sql(`update segment set from_asset_id = ${valves[0]}, to_asset_id = ${valves[1]} where id = ${middle}`)
  await database.sql(`update segment set from_asset_id = ${valves[1]} where id = ${last}`)
  const there = { sector: 'hazchem', metric: 'pressure', code: `PT-${north}`, on: { segment: middle ?? 0 } }
  return alarmOf('hazchem', 'pressure', await sensor(there, [450, north]))
}

const releasedStep = async (alarmId: number) => {
  const { zones } = await drawn(alarmId)
  const step = zones
    .flatMap(({ steps }) => steps)
    .find(({ law, formula }) => law === 'source/inventory' && formula.startsWith('M ='))
  return { inventory: step?.inputs.find(({ name }) => name === 'W0'), flags: step?.flags.map(({ zh }) => zh).join() }
}

test('a line is emptied of what stands between the valves that can be shut; an unknown one counts as open', async () => {
  const shut = await releasedStep(await onValvedLine(3000, ['open', 'open']))
  expect(shut.inventory).toMatchObject({
    origin: 'record',
    source: expect.stringContaining('300 m between A-3000, B-3000'),
  })
  const doubtful = await releasedStep(await onValvedLine(5000, ['open', 'unknown']))
  expect(doubtful.inventory).toMatchObject({ source: expect.stringContaining('600 m between A-5000') })
  expect(doubtful.flags).toContain('按开计：B-5000')
})

test('figures that no law may be given are refused by their field, with what would be taken', async () => {
  const alarmId = await onValvedLine(7000, ['open', 'open'])
  const asked = as((tx) =>
    requestImpactZone(tx, SYSTEM, { alarmId, overrides: { hole_mm: 500, wind_speed_ms: 0 } }, AT),
  )
  await expect(asked).rejects.toMatchObject({
    code: 'BAD_INPUT',
    said: { zh: expect.stringMatching(/wind_speed_ms：.*可取 0.5 – 40 m\/s.*hole_mm：.*大于管径 200 mm/) },
  })
})

test('what is answered is what the record holds, to the last vertex', async () => {
  const alarmId = await onValvedLine(9000, ['open', 'open'])
  const answered = await as((tx) => requestZoneSet(tx, SYSTEM, { alarmId }, AT))
  const recorded = await as((tx) => zoneSetById(tx, answered.id))
  expect(answered.zones.length).toBeGreaterThan(3)
  expect(answered).toEqual(recorded)
})
