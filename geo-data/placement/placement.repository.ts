import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { withinRegion } from '../region/region-tree.repository.ts'
import type { KindRef } from '../sectors/sector.ts'
import { boxAround, conditionsHold, liesNear, mapMetre, ofKinds, within } from './condition.repository.ts'
import {
  type Coverage,
  type MissingSensor,
  type PlacementFilter,
  type Round,
  readCursor,
  roundsAfter,
  roundsOf,
} from './placement.ts'

/** Reads assets, segments, sensors and what lies near them; writes nothing. */
type Tables = 'asset' | 'segment' | 'sensor' | 'protection_target' | 'basemap_feature'

interface Asking {
  readonly filter: PlacementFilter
  /** Ages are counted at this moment. */
  readonly at: Date
}

/** The places where sensors are missing, the most urgent rule first, `limit` of them after a cursor. @throws RangeError when it is none. */
export const missingSensors = async (
  tx: Tx,
  asking: Asking,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<MissingSensor[]> => {
  const { rounds, afterId } = roundsAfter(roundsOf(asking.filter), after === null ? null : readCursor(after))
  const found: MissingSensor[] = []
  for (const [index, round] of rounds.entries()) {
    if (found.length >= limit) break
    const page = { afterId: index === 0 ? afterId : 0, limit: limit - found.length }
    found.push(...(await missingInRound(tx, asking, round, page)))
  }
  return found
}

/** How far each rule is fulfilled, in the order of their priority. */
export const coverageOf = async (tx: Tx, asking: Asking): Promise<Coverage[]> => {
  const byRule = new Map<string, Coverage>()
  for (const round of roundsOf(asking.filter)) {
    const counted = await coverageOfRound(tx, asking, round)
    const before = byRule.get(round.placing.ref) ?? { places: 0, missing: 0 }
    byRule.set(round.placing.ref, {
      placing: round.placing,
      places: before.places + counted.places,
      missing: before.missing + counted.missing,
    })
  }
  return [...byRule.values()]
}

interface MissingRow {
  readonly id: number
  readonly sector_id: string
  readonly kind: string
  readonly code: string
  readonly name_zh: string | null
  readonly name_en: string | null
  readonly region_id: number
  readonly department_id: number
  readonly standing: number
  readonly needed: number
  readonly nearest: number | null
  readonly place: Place
}

const missingInRound = async (
  tx: Tx,
  asking: Asking,
  round: Round,
  page: { readonly afterId: number; readonly limit: number },
): Promise<MissingSensor[]> => {
  const middle =
    round.record === 'segment' ? sql`st_lineinterpolatepoint(st_force2d(geom), 0.5)` : sql`st_pointonsurface(geom)`
  const { rows } = await sql<MissingRow>`
    with missing as materialized (
      select place.*, served.standing, ${needed(round)} as needed
      from ${candidates(asking, round)} place cross join lateral ${served(round)}
      where ${nearEnough(asking, round)} and place.id > ${page.afterId}::int and served.standing < ${needed(round)}
      order by place.id limit ${page.limit}::int
    )
    select id, sector_id, kind, code, name_zh, name_en, region_id, department_id, standing, needed,
      st_asgeojson(${middle}, 7)::json as place, nearest.metres as nearest
    from missing left join lateral ${nearest(round)} on true
    order by id`.execute(kysely<Tables>(tx))
  return rows.map(
    (row): MissingSensor => ({
      placing: round.placing,
      record: round.record,
      id: row.id,
      kind: `${row.sector_id}.${row.kind}` as KindRef,
      code: row.code,
      name: row.name_zh === null ? null : { zh: row.name_zh, en: row.name_en ?? row.name_zh },
      regionId: row.region_id,
      departmentId: row.department_id,
      standing: row.standing,
      needed: row.needed,
      nearestMetres: row.nearest,
      place: row.place,
    }),
  )
}

const coverageOfRound = async (tx: Tx, asking: Asking, round: Round): Promise<{ places: number; missing: number }> => {
  const { rows } = await sql<{ places: number; missing: number }>`
    select count(*)::int as places, (count(*) filter (where served.standing < ${needed(round)}))::int as missing
    from ${candidates(asking, round)} place cross join lateral ${served(round)}
    where ${nearEnough(asking, round)}`.execute(kysely<Tables>(tx))
  return rows[0] ?? { places: 0, missing: 0 }
}

/** What the rule may speak of by its own record, in the part of the city asked for, each with the boxes that its neighbours must meet. */
const candidates = ({ filter, at }: Asking, { placing: { rule }, record, kinds }: Round): RawBuilder<unknown> => {
  const parts = [ofKinds('thing', kinds), conditionsHold('thing', rule.where ?? [], at.getUTCFullYear())]
  if (filter.regionId != null) parts.push(withinRegion(sql.ref('thing.region_id'), filter.regionId))
  if (filter.departmentId != null) parts.push(sql`thing.department_id = ${filter.departmentId}::int`)
  const boxes = [
    ...(rule.near ?? []).map(({ withinMetres }, index) => ({ metres: withinMetres, name: nearBox(index) })),
    ...(rule.servedWithinMetres === undefined ? [] : [{ metres: rule.servedWithinMetres, name: SERVED_BOX }]),
  ].map(({ metres, name }) => sql`, ${boxAround('measured', metres)} as ${sql.ref(name)}`)
  // offset 0: the boxes are made once a place, not once a neighbour
  return sql`(select measured.* ${sql.join(boxes, sql``)} from (
    select thing.*, ${mapMetre('thing.geom_3857')} as metre from ${sql.table(record)} thing where ${sql.join(parts, sql` and `)} offset 0) measured offset 0)`
}

const nearBox = (index: number): string => `near_box_${index}`
const SERVED_BOX = 'served_box'

const nearEnough = ({ at }: Asking, { placing: { rule }, record }: Round): RawBuilder<unknown> => {
  const parts = (rule.near ?? []).map((near, index) => liesNear(record, near, nearBox(index), at.getUTCFullYear()))
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

/** Sensors of the rule's metric that are not retired. */
const measuring = (alias: string, { placing: { sectorId, rule } }: Round): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.sector_id`)} = ${sectorId} and ${sql.ref(`${alias}.metric`)} = ${rule.metric} and ${sql.ref(`${alias}.state`)} <> 'retired'`

/** How many of them stand on the place, or near enough to serve it. */
const served = (round: Round): RawBuilder<unknown> => {
  const on = sql.ref(round.record === 'segment' ? 'near.segment_id' : 'near.asset_id')
  const reach = round.placing.rule.servedWithinMetres
  const near =
    reach === undefined
      ? sql``
      : sql`union select near.id from sensor near where ${measuring('near', round)} and ${within('near', reach, SERVED_BOX)}`
  return sql`(select count(*)::int as standing from (
    select near.id from sensor near where ${on} = place.id and ${measuring('near', round)} ${near}) serving) served`
}

const needed = ({ record, placing: { rule } }: Round): RawBuilder<number> => {
  const least = rule.atLeast ?? 1
  if (rule.everyMetres === undefined || record !== 'segment') return sql`${least}::int`
  return sql`greatest(${least}::int, ceil(place.length_m / ${rule.everyMetres}::float8)::int)`
}

/** The nearest by the map is the nearest on the ground: web mercator is conformal. How far it is, is measured on the sphere. */
const nearest = (round: Round): RawBuilder<unknown> => sql`(
  select st_distance(sensor.geom::geography, missing.geom::geography, false) as metres from sensor
  where ${measuring('sensor', round)} order by sensor.geom_3857 <-> missing.geom_3857 limit 1) nearest`
