import { sql } from 'kysely'
import { crossSectionOf } from '../cross-section/cross-section.commands.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { kysely, read, type Tx, transact } from '../db/transact.ts'
import { traceOf } from './trace.commands.ts'
import { detailsOf, linesTraced } from './trace.repository.ts'
import { TRACE_WAYS } from './trace-way.ts'

const on = (tx: Tx) => kysely<'asset' | 'segment' | 'valve_state' | 'protection_target'>(tx)

/** Three lines in a row, the third recorded against its fall; a school stands beside the first. */
const layNetwork = async (tx: Tx): Promise<void> => {
  await sql`insert into sector values ('drainage', '排水', 'Drainage', '#988b85', 90) on conflict do nothing`.execute(
    on(tx),
  )
  await sql`insert into region (kind, code, name_zh, name_en) values ('city', 'traced', '溯城', 'Traced')`.execute(
    on(tx),
  )
  await sql`insert into department (kind, code, name_zh, name_en, region_id)
    select 'owner', 'traced', '排水公司', 'Drains', id from region where code = 'traced'`.execute(on(tx))
  await sql`insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
    select region.id, department.id, 'drainage', 'manhole', 'T-' || n, now(), st_point(120 + n * 0.001, 30, 4326)
    from region join department on department.code = 'traced', generate_series(1, 4) n where region.code = 'traced'`.execute(
    on(tx),
  )
  await sql`insert into segment (region_id, department_id, sector_id, kind, code, from_asset_id, to_asset_id, length_m, attributes, updated_at, geom)
    select a.region_id, a.department_id, 'drainage', 'conduit', 'T-L' || n, a.id, b.id, 96.5,
      jsonb_build_object('diameter_mm', 300, 'from_elevation_m', 5 - n, 'to_elevation_m', case when n = 3 then 9 else 4.5 - n end), now(),
      st_force3dz(st_makeline(a.geom, b.geom), -1.5 - n)
    from generate_series(1, 3) n join asset a on a.code = 'T-' || n join asset b on b.code = 'T-' || (n + 1)`.execute(
    on(tx),
  )
  await sql`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
    select id, 'school', '溯城小学', 'Traced School', array_fill(9, array[24]), st_point(120.0012, 30.0002, 4326)
    from region where code = 'traced'`.execute(on(tx))
}

const idOf = async (tx: Tx, code: string): Promise<number> => {
  const { id } = await on(tx).selectFrom('asset').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return id
}

/** For tests: a small network followed every way and cut open, without the numbers each database gives, for two of them to agree on. */
export const followedAndCut = async (db: Db): Promise<object> => {
  await transact(db, SYSTEM, layNetwork)
  return read(db, SYSTEM, async (tx) => {
    const id = await idOf(tx, 'T-2')
    const traces = []
    for (const way of TRACE_WAYS) {
      const { things, traced } = await traceOf(tx, SYSTEM, { record: 'asset', id, way })
      const details = await detailsOf(tx, things)
      const named = things.map(({ id: own, ...thing }) => ({ ...thing, ...details.get(`${thing.record}:${own}`) }))
      traces.push({ way, named, bases: traced.bases, lines: await linesTraced(tx, traced) })
    }
    const { things, lengthM } = await crossSectionOf(tx, [
      [120.0015, 29.9999],
      [120.0015, 30.0001],
    ])
    const cut = things.map(({ line: { segmentId: _own, ...line }, id: _id, ...thing }) => ({
      ...thing,
      code: line.code,
    }))
    return { traces, cut, lengthM }
  })
}
