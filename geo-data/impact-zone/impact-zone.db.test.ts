import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { type Queue, startQueue } from '../db/queue.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { type Tx, transact } from '../db/transact.ts'
import { QUEUES } from '../event/flow.ts'
import { aLane, type Lane } from '../placement/test-lane.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { requestImpactZone } from './impact-zone.commands.ts'
import { currentZoneSetOfAlarm } from './impact-zone.repository.ts'

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
