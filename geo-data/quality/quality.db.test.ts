import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { aLane, type Lane } from '../placement/test-lane.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { countsOfRound, layersOf, qualityFaults } from './quality.repository.ts'
import {
  completenessOf,
  type Fault,
  onlineRateOf,
  printCursor,
  type QualityFilter,
  qualitiesOf,
  roundsOf,
} from './quality.ts'

const AT = new Date('2026-06-01T12:00:00Z')
let database: TestDatabase
let lane: Lane

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  lane = await aLane(database)
  await layLines(lane)
  await layWells(lane)
  await laySensors(lane)
})
afterAll(() => database?.drop())

const WHOLE = {
  role: 'trunk',
  substance: 'drinking-water',
  pressure_mpa: 0.35,
  diameter_mm: 300,
  material: 'pe',
  built_year: 2010,
  depth_m: 1,
}
const main = (code: string, change: object = {}, assumed: readonly string[] = []) => ({
  sector: 'water',
  kind: 'main',
  code,
  attributes: { ...WHOLE, ...change },
  assumed,
})

/** Two mains that meet, end to end, between two nodes; one that stops short; one that lies there twice. */
const layLines = async ({ line, point }: Lane): Promise<void> => {
  const node = { sector: 'water', kind: 'node', attributes: { role: 'plain' } }
  await point({ ...node, code: 'N-1' }, [0, 0])
  await point({ ...node, code: 'N-2' }, [200, 0])
  await line(main('A'), [0, 0], [100, 0])
  await line(main('B'), [100, 0.3], [200, 0])
  await line(main('SHORT'), [0, 0], [0, 90])
  await line(main('TWICE'), [500, 500], [600, 500])
  await line(main('TWICE-AGAIN', { pressure_mpa: 25, material: 'glass' }), [500, 500], [600, 500])
  await line(main('GUESSED', {}, ['diameter_mm', 'depth_m']), [700, 500], [800, 500])
  await line({ ...main('BARE'), attributes: { depth_m: 1 } }, [900, 500], [1000, 500])
}

/** Drains 0.5 m and 3 m below the crossing main, and one exactly at its depth. */
const layWells = async ({ line, point }: Lane): Promise<void> => {
  const drain = (code: string) => ({
    sector: 'drainage',
    kind: 'conduit',
    code,
    attributes: { diameter_mm: 400, role: 'branch', material: 'concrete', built_year: 2000, depth_m: 1 },
  })
  await line(drain('AT-ITS-DEPTH'), [550, 450], [550, 550])
  await line(drain('BELOW'), [560, 450], [560, 550])
  await database.sql(`update segment set geom = st_translate(geom, 0, 0, -3) where code = 'BELOW'`)
  await point({ sector: 'drainage', kind: 'manhole', code: 'M-1' }, [550, 450])
}

const laySensors = async ({ point, sensor }: Lane): Promise<void> => {
  const well = await point({ sector: 'water', kind: 'valve-well', code: 'V-1' }, [2000, 0])
  const pressure = { sector: 'water', metric: 'pressure' }
  const good = await sensor({ ...pressure, code: 'GOOD', on: { asset: well } }, [2000, 10])
  const silent = await sensor({ ...pressure, code: 'SILENT', on: { asset: well } }, [2000, 0])
  const late = await sensor({ ...pressure, code: 'LATE', on: { asset: well } }, [2000, 0])
  const shaky = await sensor({ ...pressure, code: 'SHAKY', on: { asset: well } }, [2000, 0])
  await sensor({ ...pressure, code: 'LOST', state: 'maintenance' }, [2000, 0])
  const astray = await sensor({ ...pressure, code: 'ASTRAY', on: { asset: well } }, [2060, 0])
  for (const [id, online] of [
    [good, true],
    [silent, false],
    [late, true],
    [shaky, true],
    [astray, true],
  ])
    await database.sql(
      `insert into sensor_status (sensor_id, online, since_at) values (${id}, ${online}, '2026-06-01T10:00:00Z')`,
    )
  await database.sql(`select ensure_sample_day('2026-06-01')`)
  await database.sql(`insert into sample (sensor_id, at, value, quality, received_at) values
    (${late}, '2026-06-01T11:30:00Z', 0.3, 1, '2026-06-01T11:50:00Z'), (${late}, '2026-06-01T10:30:00Z', 0.3, 1, '2026-06-01T11:50:00Z'),
    (${good}, '2026-06-01T11:30:00Z', 0.3, 0, '2026-06-01T11:30:00Z')`)
  await database.sql(`insert into device_event (sensor_id, kind, at, received_at) select ${shaky}, 'network-off', at, at
    from generate_series('2026-06-01T08:00:00Z'::timestamptz, '2026-06-01T10:00:00Z', interval '1 hour') as at`)
}

const faults = (filter: QualityFilter, limit = 100, after: string | null = null) =>
  transact(database.db, SYSTEM, (tx) => qualityFaults(tx, { filter, at: AT }, { limit, after }))
const qualities = (actor: Actor) =>
  transact(database.db, actor, async (tx) => {
    const counts = []
    for (const round of roundsOf({})) counts.push(...(await countsOfRound(tx, { filter: {}, at: AT }, round)))
    return qualitiesOf(await layersOf(tx, {}), counts)
  })
const found = async (fault: Fault): Promise<string[]> =>
  (await faults({ fault })).map(({ code, field, found: said }) => [code, field, said].filter(Boolean).join(' '))

describe('on a lane whose faults are known', () => {
  test('an end that meets nothing within its snap dangles; one 0.3 m from its neighbour does not', async () => {
    const water = (await faults({ fault: 'dangling-end', sectorId: 'water' })).map(
      ({ code, field }) => `${code} ${field}`,
    )
    expect(water.filter((one) => /^(A|B|SHORT) /.test(one))).toEqual(['SHORT end'])
  })

  test('a line that lies where another lies is the second of the two', async () => {
    expect(await found('duplicate')).toEqual(['TWICE-AGAIN TWICE'])
  })

  test('a drain through a main at its depth is one of them wrong; 3 m below it is not', async () => {
    expect(await found('crossing')).toEqual(['AT-ITS-DEPTH TWICE'])
  })

  test('a pressure of 25 MPa and a pipe of glass are outside the registry', async () => {
    expect(await found('out-of-range')).toEqual(['TWICE-AGAIN material glass', 'TWICE-AGAIN pressure_mpa 25'])
  })

  test('what is assumed and what is missing are two things', async () => {
    expect(await found('attribute-assumed')).toEqual(['GUESSED depth_m 1', 'GUESSED diameter_mm 300'])
    const bare = (await faults({ fault: 'attribute-missing', kind: 'main' })).filter(({ code }) => code === 'BARE')
    expect(bare.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['built_year', 'diameter_mm', 'material', 'role']),
    )
  })

  test('sensors that are silent, late, shaky, on nothing or astray are named (R204)', async () => {
    expect(await found('sensor-offline')).toEqual(['SILENT 2026-06-01T10:00:00Z'])
    expect(await found('sensor-late')).toEqual(['LATE 1'])
    expect(await found('sensor-unstable')).toEqual(['SHAKY 3'])
    expect(await found('sensor-unbound')).toEqual(['LOST'])
    expect(await found('sensor-misplaced')).toEqual(['ASTRAY 60'])
  })

  test('a layer knows how complete it is, and its online rate is of those in service (R205)', async () => {
    const layers = await qualities(SYSTEM)
    const pressure = layers.find(({ record, kind }) => record === 'sensor' && kind === 'pressure')
    expect(pressure).toMatchObject({ records: 6, inService: 5, online: 4 })
    expect(pressure && onlineRateOf(pressure)).toBe(0.8)
    expect(pressure?.faults).toContainEqual({ fault: 'sensor-offline', count: 1 })
    const mains = layers.find(({ record, kind }) => record === 'segment' && kind === 'main')
    expect(mains?.records).toBe(7)
    const missing = mains?.faults.find(({ fault }) => fault === 'attribute-missing')?.count ?? 0
    expect((mains?.asked ?? 0) - (mains?.recorded ?? 0)).toBe(missing + 2)
    expect(mains && completenessOf(mains)).toBeLessThan(1)
  })

  test('pages follow one another without gap or repetition, and add up to what the layers count', async () => {
    const whole = await faults({}, 200)
    const paged = []
    for (let after: string | null = null; ; ) {
      const page = await faults({}, 3, after)
      paged.push(...page)
      const last = page.at(-1)
      if (!last) break
      after = printCursor(last)
    }
    expect(paged).toEqual(whole)
    const layers = await qualities(SYSTEM)
    const counted = layers.flatMap((layer) => layer.faults).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(whole.length)
  })

  test('whoever sees no department sees no layer', async () => {
    const nobody = { ...SYSTEM, role: 'owner', seesAll: false, departmentIds: [], regionIds: [] }
    const layers = await qualities(nobody)
    expect(layers).toEqual([])
  })
})
