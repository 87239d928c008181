import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { at as streetAt } from '../db/test-street.ts'
import { read, transact } from '../db/transact.ts'
import { placeAt } from '../place/place.ts'
import { aLane, type Lane, type Metres } from '../placement/test-lane.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { cascadeFrom } from './cascade.commands.ts'

const AT = new Date('2026-06-01T12:00:00Z')
let database: TestDatabase
let lane: Lane

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  lane = await aLane(database)
})
afterAll(() => database?.drop())

const cascade = (hazard: string, [east, north]: Metres, on: { assetId?: number; segmentId?: number } = {}) => {
  const { longitude, latitude } = streetAt(east, north)
  const standing = { assetId: on.assetId ?? null, segmentId: on.segmentId ?? null }
  return read(database.db, SYSTEM, (tx) =>
    cascadeFrom(tx, { hazard, place: placeAt(longitude, latitude), standing }, AT),
  )
}

const manhole = (code: string, here: Metres) =>
  lane.point(
    {
      sector: 'drainage',
      kind: 'manhole',
      code,
      attributes: { chamber_volume_m3: 3.5, cover_mass_kg: 80, cover_diameter_m: 0.7 },
    },
    here,
  )

describe('three chains on three places', () => {
  it('a burst main undermines the gas main beside it, whose gas comes into the manhole; its detector would confirm it', async () => {
    const water = await lane.line({ sector: 'water', kind: 'main', code: 'W-1' }, [0, 0], [100, 0])
    const attributes = { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }
    await lane.line({ sector: 'gas', kind: 'main', code: 'G-1', attributes }, [0, 6], [100, 6])
    const well = await manhole('M-1', [50, 14])
    await lane.sensor({ sector: 'drainage', metric: 'methane', code: 'CH4-1', on: { asset: well } }, [50, 14])
    const { nodes, links } = await cascade('water.burst', [50, 0], { segmentId: water })
    const gas = nodes.find(({ thing }) => thing?.code === 'G-1')
    const chamber = nodes.find(({ thing }) => thing?.code === 'M-1')
    expect([gas?.hazard, chamber?.hazard]).toEqual(['gas.main-leak', 'drainage.drain-gas'])
    expect(links.map(({ harm, from, to }) => [harm, from, to])).toContainEqual(['gas', gas?.key, chamber?.key])
    expect(links.find(({ to }) => to === gas?.key)).toMatchObject({ harm: 'cavity', distanceM: 6, reachM: 15 })
    expect(chamber?.witnesses.map(({ code }) => code)).toEqual(['CH4-1'])
    expect(gas?.witnesses).toEqual([])
    expect(gas?.measures.length).toBeGreaterThan(0)
    expect(gas?.score).toBeGreaterThan(chamber?.score ?? 1)
  })

  it('a jet fire of a pipeline reaches as far as its law draws 37.5 kW/m², and heats the tank within', async () => {
    const attributes = { substance: 'propylene', pressure_mpa: 2.5, diameter_mm: 150 }
    const line = await lane.line(
      { sector: 'hazchem', kind: 'pipeline', code: 'H-1', attributes },
      [0, 3000],
      [100, 3000],
    )
    await lane.point(
      { sector: 'hazchem', kind: 'tank', code: 'T-1', attributes: { substance: 'propylene' } },
      [50, 3030],
    )
    const { nodes, links } = await cascade('hazchem.pipeline-leak', [50, 3000], { segmentId: line })
    const tank = nodes.find(({ thing }) => thing?.code === 'T-1')
    const heat = links.find(({ to, harm }) => to === tank?.key && harm === 'heat')
    expect(tank?.depth).toBe(1)
    expect(heat?.reachFrom.en).toContain('37.5')
    expect(heat?.reachM).toBeGreaterThan(heat?.distanceM ?? Number.POSITIVE_INFINITY)
  })

  it('gas in a manhole follows the drain to the next, and not the one that no drain joins', async () => {
    const [first, second] = [await manhole('M-10', [0, 6000]), await manhole('M-11', [40, 6000])]
    await manhole('M-12', [0, 6060])
    const drain = await lane.line({ sector: 'drainage', kind: 'conduit', code: 'D-1' }, [0, 6000], [40, 6000])
    await database.sql(`update segment set from_asset_id = ${first}, to_asset_id = ${second} where id = ${drain}`)
    const { nodes, links } = await cascade('drainage.drain-gas', [0, 6000], { assetId: first })
    expect(nodes.map(({ thing }) => thing?.code)).toEqual(['M-10', 'M-11'])
    expect(links.map(({ harm, distanceM }) => [harm, distanceM])).toEqual([['gas', 40]])
  })
})

it('where nothing is on record, nothing follows', async () => {
  const { nodes, links } = await cascade('water.burst', [0, 20_000])
  expect([nodes.length, links]).toEqual([1, []])
})

it('a failure that no sector knows is refused', async () => {
  await expect(cascade('water.ghost', [0, 0])).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
