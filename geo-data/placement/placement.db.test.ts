import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { coverageOf, missingSensors } from './placement.repository.ts'
import { type PlacementFilter, printCursor } from './placement.ts'
import { aLane, type Lane } from './test-lane.ts'

const AT = new Date('2026-06-01T00:00:00Z')
let database: TestDatabase
let lane: Lane

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  lane = await aLane(database)
  await layWater(lane)
  await layGas(lane)
  await layTunnel(lane)
  await layHeat(lane)
})
afterAll(() => database?.drop())

const TRUNK = { sector: 'water', kind: 'main', attributes: { role: 'trunk' } } as const

/** A trunk runs east; one pressure point stands at 600 m. */
const layWater = async ({ line, point, sensor, target, ground }: Lane): Promise<void> => {
  await line({ ...TRUNK, code: 'W-NEAR' }, [0, 0], [200, 0])
  await line({ ...TRUNK, code: 'W-FAR' }, [2000, 0], [2200, 0])
  await line({ ...TRUNK, code: 'W-GUESSED', assumed: ['role'] }, [3000, 0], [3200, 0])
  await line({ ...TRUNK, code: 'W-BRANCH', attributes: { role: 'distribution' } }, [4000, 0], [4200, 0])
  await sensor({ sector: 'water', metric: 'pressure', code: 'P-1' }, [600, 0])
  await sensor({ sector: 'water', metric: 'pressure', code: 'P-GONE', state: 'retired' }, [2100, 0])
  const wide = { sector: 'water', kind: 'main', attributes: { diameter_mm: 400 } }
  await line({ ...wide, code: 'W-SCHOOL' }, [6000, 0], [6100, 0])
  await line({ ...wide, code: 'W-FIELD' }, [7000, 0], [7100, 0])
  await target('school', [6050, 45])
  await target('school', [7050, 55])
  await ground('arterial', [8000, 0], [9000, 20], 'road')
  await point({ sector: 'water', kind: 'hydrant', code: 'H-ROAD' }, [8500, 45])
  await point({ sector: 'water', kind: 'hydrant', code: 'H-ALLEY' }, [8500, 60])
  await point({ sector: 'water', kind: 'hydrant', code: 'H-LONELY' }, [8900, 45])
  await target('mall', [8500, 240])
}

/** A gas main with wells 12 m and 13 m from it, and one with a detector inside. */
const layGas = async ({ line, point, sensor }: Lane): Promise<void> => {
  await line({ sector: 'gas', kind: 'main', code: 'G-1' }, [0, 1000], [300, 1000])
  const manhole = { sector: 'drainage', kind: 'manhole' }
  await point({ ...manhole, code: 'M-12' }, [100, 1012])
  await point({ ...manhole, code: 'M-13' }, [100, 1013])
  const watched = await point({ ...manhole, code: 'M-WATCHED' }, [200, 1002])
  await sensor({ sector: 'gas', metric: 'methane-adjacent', code: 'CH4-1', on: { asset: watched } }, [200, 1002])
}

/** 450 m of tunnel want three thermometers and have two; a gas cabin wants two detectors and has one. */
const layTunnel = async ({ line, sensor }: Lane): Promise<void> => {
  const compartment = await line({ sector: 'tunnel', kind: 'compartment', code: 'T-1' }, [0, 2000], [450, 2000])
  const gas = await line({ sector: 'tunnel', kind: 'gas-compartment', code: 'T-GAS' }, [500, 2000], [690, 2000])
  for (const [code, east] of [
    ['TH-1', 100],
    ['TH-2', 300],
  ] as const)
    await sensor({ sector: 'tunnel', metric: 'temperature', code, on: { segment: compartment } }, [east, 2000])
  await sensor({ sector: 'tunnel', metric: 'temperature', code: 'TH-3', on: { segment: gas } }, [600, 2000])
  await sensor({ sector: 'tunnel', metric: 'methane', code: 'TG-1', on: { segment: gas } }, [600, 2000])
}

/** A river 40 m north of one heat main and 60 m north of another. */
const layHeat = async ({ line, ground }: Lane): Promise<void> => {
  const main = { sector: 'heating', kind: 'main' }
  await ground('river', [0, 3040], [100, 3100])
  await line({ ...main, code: 'R-RIVER' }, [0, 3000], [100, 3000])
  await line({ ...main, code: 'R-DRY' }, [0, 2980], [100, 2980])
  await line({ ...main, code: 'R-TEN', attributes: { built_year: 2016 } }, [0, 2000], [100, 2100])
  await line({ ...main, code: 'R-ELEVEN', attributes: { built_year: 2015 } }, [0, 2000], [100, 2150])
}

const missing = (filter: PlacementFilter, limit = 50, after: string | null = null) =>
  transact(database.db, SYSTEM, (tx) => missingSensors(tx, { filter, at: AT }, { limit, after }))
const codes = async (rule: string): Promise<string[]> => (await missing({ rule })).map(({ code }) => code)
const coverage = (rule: string) => transact(database.db, SYSTEM, (tx) => coverageOf(tx, { filter: { rule }, at: AT }))

describe('on a lane laid by hand', () => {
  test('a trunk 400 m from a pressure point is served, one 1,400 m away is missing its own', async () => {
    expect(await missing({ rule: 'water.trunk-mains' })).toMatchObject([
      { code: 'W-FAR', record: 'segment', kind: 'water.main', standing: 0, needed: 1 },
    ])
    const [far] = await missing({ rule: 'water.trunk-mains' })
    expect(far?.nearestMetres).toBeGreaterThan(1390)
    expect(far?.nearestMetres).toBeLessThan(1410)
    expect(await coverage('water.trunk-mains')).toMatchObject([{ places: 2, missing: 1 }])
  })

  test('a well 12 m from the gas main is adjacent, one at 13 m is not, one with a detector is done (R111)', async () => {
    expect(await codes('gas.adjacent-utilities')).toEqual(['M-12'])
    expect(await coverage('gas.adjacent-utilities')).toMatchObject([{ places: 2, missing: 1 }])
  })

  test('a tunnel wants a thermometer for every 200 m begun, a gas cabin two detectors (R188)', async () => {
    expect(await missing({ rule: 'tunnel.temperature' })).toMatchObject([{ code: 'T-1', standing: 2, needed: 3 }])
    expect(await missing({ rule: 'tunnel.gas-cabin' })).toMatchObject([{ code: 'T-GAS', standing: 1, needed: 2 }])
  })

  test('more than ten years is eleven, and near a river is 40 m but not 60 m (R144)', async () => {
    expect(await codes('heating.over-ten-years')).toEqual(['R-ELEVEN'])
    expect(await codes('heating.near-rivers')).toEqual(['R-RIVER'])
  })

  test('beside a school is 45 m but not 55 m; a crowded arterial is 25 m from its hydrant, not 40 m, and has a mall at 200 m (R126)', async () => {
    expect(await codes('water.public-facilities')).toEqual(['W-SCHOOL'])
    expect(await codes('water.hydrants')).toEqual(['H-ROAD'])
  })

  test('a metric that nobody measures has no nearest sensor', async () => {
    expect(await missing({ rule: 'heating.near-rivers' })).toMatchObject([{ nearestMetres: null }])
  })

  test('pages follow one another without gap or repetition, across rules and tables', async () => {
    const whole = await missing({}, 200)
    const paged = []
    for (let after: string | null = null; ; ) {
      const page = await missing({}, 2, after)
      paged.push(...page)
      const last = page.at(-1)
      if (!last) break
      after = printCursor(last)
    }
    expect(paged).toEqual(whole)
    expect(whole.length).toBeGreaterThan(7)
    const priorities = whole.map(({ placing }) => placing.rule.priority)
    expect(priorities).toEqual([...priorities].sort())
    const counted = await transact(database.db, SYSTEM, (tx) => coverageOf(tx, { filter: {}, at: AT }))
    expect(counted.reduce((sum, one) => sum + one.missing, 0)).toBe(whole.length)
  })

  test('a cursor that is none is refused', async () => {
    await expect(missing({}, 2, 'nonsense')).rejects.toThrow(RangeError)
    await expect(missing({ sectorId: 'gas' }, 2, 'water.trunk-mains|segment|1')).rejects.toThrow(RangeError)
  })

  test('whoever sees no region sees no place', async () => {
    const nobody = { ...SYSTEM, role: 'owner', seesAll: false, departmentIds: [], regionIds: [] }
    const seen = await transact(database.db, nobody, (tx) =>
      missingSensors(tx, { filter: {}, at: AT }, { limit: 50, after: null }),
    )
    expect(seen).toEqual([])
  })
})
