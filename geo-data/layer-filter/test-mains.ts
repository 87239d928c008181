import { VectorTile } from '@mapbox/vector-tile'
import { sql } from 'kysely'
import { PbfReader } from 'pbf'
import { assetsPage } from '../asset/asset.repository.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { kysely, read, type Tx, transact } from '../db/transact.ts'
import { TILE_SETS } from '../tile/layer.ts'
import { drawerOf, drawTile } from '../tile/tile.repository.ts'
import { parseFilters } from './filter-address.ts'
import { layerCounts } from './layer-filter.repository.ts'

const on = (tx: Tx) => kysely<'segment'>(tx)

/** The square in which the mains lie, some 121.898° E, 29.921° N. */
export const TILE = { z: 14, x: 13_739, y: 6_763 }

/** Sixty mains of every size, class and year, and one pipeline; of some nothing is on record, and of one the diameter is a word. */
const layMains = async (tx: Tx): Promise<void> => {
  await sql`insert into sector values ('gas', '燃气', 'Gas', '#b487a8', 91), ('hazchem', '危化', 'Hazchem', '#8f8464', 92)
    on conflict do nothing`.execute(on(tx))
  await sql`insert into region (kind, code, name_zh, name_en) values ('city', 'filtered', '滤城', 'Filtered')`.execute(
    on(tx),
  )
  await sql`insert into department (kind, code, name_zh, name_en, region_id)
    select 'owner', 'filtered', '燃气公司', 'Gas', id from region where code = 'filtered'`.execute(on(tx))
  await sql`insert into segment (region_id, department_id, sector_id, kind, code, name_zh, length_m, attributes, assumed, updated_at, geom)
    select department.region_id, department.id, case n when 0 then 'hazchem' else 'gas' end, case n when 0 then 'pipeline' else 'main' end,
      'M-' || n, 'M-' || n, 10, jsonb_strip_nulls(jsonb_build_object(
        'diameter_mm', case when n = 7 then '"wide"'::jsonb else to_jsonb(n * 10) end, 'built_year', case when n % 5 > 0 then 1960 + n end,
        'pressure_class', (array['high', 'medium', 'low'])[n % 3 + 1], 'owner_name', case when n % 2 = 0 then '50%_\\ 公司' else '燃气' end)),
      case when n % 4 = 0 then '{diameter_mm}'::text[] else '{}' end, now(),
      st_setsrid(st_makeline(st_makepoint(121.8951 + n * 1e-5, 29.9201, -1), st_makepoint(121.8975 + n * 1e-5, 29.9215, -1)), 4326)
    from department, generate_series(0, 60) n where department.code = 'filtered'`.execute(on(tx))
}

/** What is asked, and how many mains meet it. */
export const FILTERS = [
  ['gas.main~diameter_mm:least:300', 31],
  ['gas.main~diameter_mm:above:300', 30],
  ['gas.main~diameter_mm:most:300', 29],
  ['gas.main~pressure_class:is:medium~diameter_mm:least:300~built_year:below:1995', 2],
  ['gas.main~pressure_class:is:medium!low', 40],
  ['gas.main~built_year:unsaid', 12],
  ['gas.main~diameter_mm:unsaid', 15],
  ['gas.main~owner_name:has:50%25_%5C', 30],
  ["gas.main~owner_name:has:'%20or%201%3D1--", 0],
  ['gas.main~diameter_mm:below:-5', 0],
] as const

/** The mains are named as they are coded: a tile says what a thing is called, not its code. */
export const codesIn = (bytes: Uint8Array): string[] => {
  const layer = new VectorTile(new PbfReader(bytes)).layers.segments
  return Array.from({ length: layer?.length ?? 0 }, (_, at) => String(layer?.feature(at).properties.name_zh)).sort()
}

/** For tests: what a tile, a list and a count say under each filter, for two databases to agree on. */
export const filteredMains = async (db: Db) => {
  await transact(db, SYSTEM, layMains)
  const set = TILE_SETS.get('segments')
  if (!set) throw new Error('no layer segments')
  return read(db, SYSTEM, async (tx) => {
    const drawer = await drawerOf(tx)
    const said = []
    for (const [filter, expected] of FILTERS) {
      const { filters } = parseFilters(filter)
      const list = await assetsPage(tx, 'segment', { layers: filters }, { limit: 200, afterId: 0 })
      said.push({
        filter,
        expected,
        tile: codesIn(await drawTile(tx, { ...set, filters }, TILE, drawer)),
        list: list
          .map(({ code }) => code)
          .filter((code) => code.startsWith('M-'))
          .sort(),
        count: (await layerCounts(tx, 'gas', filters)).find(({ layer }) => layer === 'gas.main'),
      })
    }
    return said
  })
}
