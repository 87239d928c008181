import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { read, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { assetsByIds, countAssets } from './asset.repository.ts'

let database: TestDatabase
const centre: Actor = { ...SYSTEM, name: 'centre', role: 'analyst' }
const owner: Actor = { ...centre, role: 'owner', seesAll: false, departmentIds: [1] }

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, new Date('2026-11-22T00:00:00Z')))
  await database.sql(`
    insert into region (kind, code, name_zh, name_en) values ('city', 'c', '市', 'City');
    insert into department (kind, code, name_zh, name_en, region_id)
      select 'owner', 'd' || n, '司', 'Owner', 1 from generate_series(1, 2) n;
    insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
      select 1, 1 + n % 2, 'gas', 'valve', 'V-' || n, now(), st_point(120, 36, 4326) from generate_series(1, 40) n`)
})
afterAll(() => database.drop())

it('assets are counted to a limit and no farther, and it is said whether there are more; each actor counts what they may see', async () => {
  const counted = (actor: Actor, most: number) =>
    read(database.db, actor, (tx) => countAssets(tx, 'asset', { sectorId: 'gas' }, most))
  expect(await counted(centre, 100)).toEqual({ count: 40, isMore: false })
  expect(await counted(centre, 40)).toEqual({ count: 40, isMore: false })
  expect(await counted(centre, 39)).toEqual({ count: 39, isMore: true })
  expect(await counted(owner, 39)).toEqual({ count: 20, isMore: false })
})

it('an id larger than any that can be given finds nothing, beside one that is there', async () => {
  const found = (ids: readonly number[]) => read(database.db, centre, (tx) => assetsByIds(tx, 'asset', ids))
  expect(await found([2_147_483_648])).toEqual([])
  expect((await found([999_999_999_999_999, 1])).map(({ id }) => id)).toEqual([1])
})
