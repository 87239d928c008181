import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { RoomTable } from '../import/room/rooms.ts'
import type { BesideTable } from './beside-kinds.ts'
import type { ExportedThing, Layer } from './export.ts'

interface Row {
  readonly code: string
  readonly name_zh: string | null
  readonly name_en: string | null
  readonly attributes: ExportedThing['attributes']
  readonly assumed: string[]
  readonly wkb: Buffer
}

/** Rows a round trip. */
const PAGE = 5000

/** Everything of a layer that the actor may see, in order of id, through a cursor: no more than a page is held. */
export async function* thingsOf(tx: Tx, layer: Layer): AsyncIterable<ExportedThing> {
  const run = kysely<never>(tx)
  await sql`declare exported no scroll cursor for ${selection(layer)}`.execute(run)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(PAGE)} from exported`.execute(run)
    for (const { name_zh, name_en, attributes, assumed, code, wkb } of rows) {
      const known = Object.entries(attributes).filter(([name]) => !assumed.includes(name))
      yield { code, nameZh: name_zh, nameEn: name_en, attributes: Object.fromEntries(known), assumed, wkb }
    }
    if (rows.length < PAGE) break
  }
  await sql`close exported`.execute(run)
}

const selection = ({ from }: Layer): RawBuilder<Row> => {
  if (from.table === 'room') return roomSelection(from.into, from.kind)
  if (from.table === 'beside') return besideSelection(from.of, from.sectorId)
  return sql`select code, name_zh, name_en, attributes, assumed, st_asbinary(geom) as wkb from ${sql.table(from.table)}
    where sector_id = ${from.sectorId} and kind = ${from.kind} order by id`
}

const besideSelection = (table: BesideTable, sectorId: string | undefined): RawBuilder<Row> => sql`
  select ${CODE[table] ?? sql`coalesce(code, 'row-' || id)`} as code, name_zh, name_en,
    jsonb_strip_nulls(jsonb_build_object(${BESIDE[table]})) as attributes, '{}'::text[] as assumed, st_asbinary(geom) as wkb
  from ${sql.table(table)} where ${sectorId === undefined ? sql`true` : sql`sector_id = ${sectorId}`} order by id`

/**
 * A row that came by an import keeps what the file said; of any other the columns tell. A row without a code is called by its
 * number.
 */
const roomSelection = (into: RoomTable, kind: string): RawBuilder<Row> => {
  const { where, told, assumed = sql`'{}'::text[]` } = ROOM[into.table](into, kind)
  return sql`select coalesce(code, 'row-' || id) as code, name_zh, name_en,
      case when import_run_id is null then jsonb_strip_nulls(jsonb_build_object(${told})) else attributes end as attributes,
      ${assumed} as assumed, st_asbinary(geom) as wkb
    from ${sql.table(into.table)} where ${where} order by id`
}

interface RoomRows {
  readonly where: RawBuilder<unknown>
  /** Attributes and where their values stand. */
  readonly told: RawBuilder<unknown>
  readonly assumed?: RawBuilder<unknown>
}

/** The most people of the day stand for all of it: a form with one number has no hours. */
const PEOPLE = sql`'people', (select max(hour) from unnest(people_by_hour) as hour), 'phone', contact_phone`

const CODE: Partial<Record<BesideTable, RawBuilder<unknown>>> = { sensor: sql`code`, camera: sql`code` }

const BESIDE: Readonly<Record<BesideTable, RawBuilder<unknown>>> = {
  sensor: sql`'metric', metric, 'unit', unit, 'state', state, 'stands_on',
    coalesce((select code from asset where asset.id = asset_id), (select code from segment where segment.id = segment_id))`,
  camera: sql`'bearing_deg', bearing_deg, 'field_of_view_deg', field_of_view_deg`,
  protection_target: sql`'kind', kind, ${PEOPLE}`,
  hazard_source: sql`'kind', kind, 'substance', substance, 'quantity_kg', quantity_kg`,
}

const ROOM: Readonly<Record<RoomTable['table'], (into: RoomTable, kind: string) => RoomRows>> = {
  basemap_feature: (into) =>
    into.table === 'basemap_feature'
      ? { where: sql`class = ${into.class}`, told: sql`${into.kindFrom ?? 'kind'}::text, kind` }
      : { where: sql`false`, told: sql`'kind', kind` },
  building: () => ({ where: sql`true`, told: sql`'use', use, 'height_m', height_m`, assumed: sql`assumed` }),
  protection_target: (_, kind) => ({ where: sql`kind = ${kind}`, told: PEOPLE }),
  hazard_source: (_, kind) => ({
    where: sql`kind = ${kind}`,
    told: sql`'substance', substance, 'quantity_kg', quantity_kg`,
  }),
  resource: (_, kind) => ({ where: sql`capability = ${kind}`, told: sql`'form', kind, 'phone', phone` }),
  scene_model: (_, kind) => ({
    where: sql`format = ${kind}`,
    told: sql`'uri', uri, 'lowest_m', lowest_m, 'highest_m', highest_m`,
  }),
}
