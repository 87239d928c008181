import { type RawBuilder, sql } from 'kysely'
import { overlaps, stAsMvtGeom, stTileEnvelope, stTransform } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { passes } from '../layer-filter/layer-filter.repository.ts'
import type { LayerFilter } from '../layer-filter/layer-filter.ts'
import { crowds, standsAlone } from './crowd.repository.ts'
import { fewestGathered } from './crowd.ts'
import { type DrawnFeature, encodeTile } from './encode.ts'
import { layersAt, type TileLayer, type TileProperty, type TileSet } from './layer.ts'
import { peopleSquares } from './people.repository.ts'
import { NOON } from './people.ts'
import { BUFFER, EXTENT, type TileAddress, tileOrigin, tileSideM, toleranceM } from './tile.ts'

/** Who turns geometry into bytes: PostGIS, or this process where PostGIS was built without protobuf (embedded). */
export type Drawer = 'database' | 'process'

/** Asked once at start. */
export const drawerOf = async (tx: Tx): Promise<Drawer> => {
  const { rows } = await sql<{ version: string | null }>`
    select substring(postgis_full_version() from 'LIBPROTOBUF="([^"]+)"') as version`.execute(kysely<never>(tx))
  return rows[0]?.version ? 'database' : 'process'
}

/** A set as an address asks for it. */
export type AskedSet = TileSet & { readonly filters?: readonly LayerFilter[]; readonly hour?: number }

/**
 * The one place that executes layers, for any table: read-only, like `exposure`. What the actor may not see is not drawn.
 * @returns MVT bytes, empty where nothing stands.
 */
export const drawTile = (
  tx: Tx,
  { filters = [], hour = NOON, ...set }: AskedSet,
  tile: TileAddress,
  drawer: Drawer,
): Promise<Uint8Array> => {
  const layers = layersAt(set, tile.z).map((layer) => ({ ...layer, filters, hour }))
  if (layers.length === 0) return Promise.resolve(new Uint8Array())
  return drawer === 'database' ? drawnByDatabase(tx, layers, tile) : drawnByProcess(tx, layers, tile)
}

/** A layer of which only what meets the filters is drawn, and people at the hour. */
type Filtered = TileLayer & { readonly filters: readonly LayerFilter[]; readonly hour: number }

/** A tile of many layers is its layers' bytes one after the other, so one statement draws them all. */
const drawnByDatabase = async (tx: Tx, layers: readonly Filtered[], tile: TileAddress): Promise<Uint8Array> => {
  const parts = layers.map((layer) => {
    const geometry = stAsMvtGeom(shape(layer, tile.z), stTileEnvelope(tile.z, tile.x, tile.y), EXTENT, BUFFER)
    // ST_AsMVT passes over what does not reach the tile. A condition here would have the planner reckon every geometry twice.
    return sql`(select coalesce(st_asmvt(t, ${layer.name}, ${EXTENT}::int, 'geom', 'id'), '') from (
      select ${fields(layer)}, ${geometry} as geom ${rowsOf(layer, tile)}) t)`
  })
  // Base64, not the driver's own hexadecimal: a third less travels and is thrown away.
  const { rows } = await sql<{
    base64: string
  }>`select encode(${sql.join(parts, sql` || `)}, 'base64') as base64`.execute(kysely<never>(tx))
  return Buffer.from(rows[0]?.base64 ?? '', 'base64')
}

/**
 * One statement for all layers, as above. `offset 0` keeps the planner from writing the geometry's reckoning into every
 * place where it is used.
 */
const drawnByProcess = async (tx: Tx, layers: readonly Filtered[], tile: TileAddress): Promise<Uint8Array> => {
  const parts = layers.map(
    (layer) => sql`(select ${layer.name}::text as layer, id, properties, st_asgeojson(geom, 0)::json as geometry from (
      select id, ${asObject(layer)} as properties, ${inTile(tile)} as geom from (
        select ${fields(layer)}, ${shape(layer, tile.z)} as shape ${rowsOf(layer, tile)} offset 0) t offset 0) drawn
      where not st_isempty(geom))`,
  )
  const { rows } = await sql<DrawnFeature & { layer: string }>`${sql.join(parts, sql` union all `)}`.execute(
    kysely<never>(tx),
  )
  return encodeTile(layers.map(({ name }) => ({ name, features: rows.filter((row) => row.layer === name) })))
}

/** What ST_AsMVTGeom does, in the same order: to tile units, cut at the buffer, snap to whole units. */
const inTile = (tile: TileAddress): RawBuilder<string> => {
  const scale = EXTENT / tileSideM(tile.z)
  const { west, north } = tileOrigin(tile)
  const box = sql`st_makeenvelope(${-BUFFER}, ${-BUFFER}, ${EXTENT + BUFFER}, ${EXTENT + BUFFER})::box2d`
  const placed = sql`st_setsrid(st_affine(shape, ${scale}, 0, 0, ${-scale}, ${-west * scale}, ${north * scale}), 0)`
  // Most of a tile lies well inside it and needs no cutting.
  const inside = sql`${stTileEnvelope(tile.z, tile.x, tile.y, BUFFER / EXTENT)} ~ shape`
  const cut = sql`case when ${inside} then ${placed} else st_clipbybox2d(${placed}, ${box}) end`
  return sql`st_collectionextract(st_snaptogrid(${cut}, 1), st_dimension(shape) + 1)`
}

/** The geometry with as many vertices as can be seen at the zoom. */
const shape = ({ drawnAs }: TileLayer, z: number): RawBuilder<string> => {
  if (drawnAs === 'point') return sql`st_pointonsurface(geom_3857)`
  const tolerance = toleranceM(z)
  return tolerance > 0 ? sql`st_simplify(geom_3857, ${tolerance})` : sql`geom_3857`
}

const fields = (layer: TileLayer): RawBuilder<unknown> => sql.join([sql.ref('id'), ...layer.properties.map(field)])

/** Named one by one: `to_jsonb` of the whole row would print its geometry too, which takes longer than all else. */
const asObject = ({ properties }: TileLayer): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(properties.flatMap(({ name }) => [sql.lit(name), sql.ref(name)]))})`

const field = (property: TileProperty): RawBuilder<unknown> => {
  const name = sql.ref(property.name)
  if (property.from === 'column') return sql`${name}`
  const value = sql`(attributes ->> ${property.name})::float8`
  return sql`case when jsonb_typeof(attributes -> ${property.name}) = 'number' then ${value} end as ${name}`
}

const rowsOf = (layer: Filtered, tile: TileAddress): RawBuilder<unknown> => {
  const rows = sql`from ${source(layer)} where ${sql.join(conditionsOf(layer, tile), sql` and `)}`
  if (layer.squares === 'people') return sql`from ${peopleSquares(rows, tile, layer.hour)}`
  const fewest = layer.crowds === undefined ? null : fewestGathered(tile.z)
  if (fewest === null) return rows
  if (layer.crowds === 'gathered') return sql`from ${crowds(rows, tile, fewest)}`
  return sql`${rows} and ${standsAlone(rows, tile, fewest)}`
}

const conditionsOf = (layer: Filtered, { z, x, y }: TileAddress): RawBuilder<unknown>[] => {
  const box = stTileEnvelope(z, x, y, BUFFER / EXTENT)
  const conditions = layer.where.map((condition): RawBuilder<unknown> => {
    const column = sql.ref(condition.column)
    if ('oneOf' in condition) return isOneOf(column, condition.oneOf(z))
    return sql`${column} <> all(${condition.noneOf(z)}::text[])`
  })
  return [overlaps(sql`geom_3857`, box), ...conditions, ...(layer.filters.length > 0 ? [passes(layer.filters)] : [])]
}

/** A list of one costs a tenth of a tile more than the one. */
const isOneOf = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<unknown> =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${values}::text[])`

/** Regions are few and keep no projected copy of their boundary. */
const source = ({ table }: TileLayer): RawBuilder<unknown> =>
  table === 'region'
    ? sql`(select region.*, ${stTransform(sql`geom`, 3857)} as geom_3857 from region) region`
    : sql.table(table)
