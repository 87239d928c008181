import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { read } from '../db/transact.ts'
import { TILE_SETS } from '../tile/layer.ts'
import { type Drawer, drawTile } from '../tile/tile.repository.ts'
import { parseFilters } from './filter-address.ts'
import { codesIn, FILTERS, filteredMains, TILE } from './test-mains.ts'

let database: TestDatabase
let said: Awaited<ReturnType<typeof filteredMains>>
beforeAll(async () => {
  database = await createTestDatabase()
  said = await filteredMains(database.db)
})
afterAll(() => database.drop())

it.each(FILTERS)('%s: the tile, the list and the count say the same', (filter, expected) => {
  const { tile, list, count } = said.find((one) => one.filter === filter) ?? {}
  expect(tile).toEqual(list)
  // A pipeline is of another kind and stays.
  expect(tile).toContain('M-0')
  expect(count).toEqual({ layer: 'gas.main', shown: expected, total: 60 })
  expect(tile).toHaveLength(expected + 1)
})

it('a filtered tile is the same whoever draws it', async () => {
  const set = TILE_SETS.get('segments')
  if (!set) throw new Error('no layer segments')
  for (const [filter] of FILTERS) {
    const asked = { ...set, ...parseFilters(filter) }
    const drawn = (drawer: Drawer) => read(database.db, SYSTEM, (tx) => drawTile(tx, asked, TILE, drawer))
    expect(codesIn(await drawn('process'))).toEqual(codesIn(await drawn('database')))
  }
})
