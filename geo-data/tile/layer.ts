import { SECTORS } from '../sectors/registry.ts'
import type { Kind, Sector } from '../sectors/sector.ts'
import { fewestGathered } from './crowd.ts'

/** The tables that tiles are drawn from. */
export type TileTable =
  | 'basemap_feature'
  | 'building'
  | 'segment'
  | 'asset'
  | 'sensor'
  | 'protection_target'
  | 'hazard_source'
  | 'camera'
  | 'region'

/** A column of the table, or a number out of its `attributes`, and the zoom from which it travels. */
export interface TileProperty {
  readonly name: string
  readonly minZoom: number
  readonly from: 'column' | 'attribute'
}

export type TileCondition = { readonly column: string } & (
  | { readonly oneOf: (z: number) => readonly string[] }
  | { readonly noneOf: (z: number) => readonly string[] }
)

/** One MVT layer: what it is drawn from, which rows at which zoom, which properties travel. Its id is the row's. */
export interface TileLayer {
  readonly name: string
  readonly table: TileTable
  /** Rows whose column has one of the values, or none of them; the values may depend on the zoom. */
  readonly where: readonly TileCondition[]
  readonly properties: readonly TileProperty[]
  readonly minZoom: number
  /** As it was recorded; or one point within it, for what is drawn as a symbol: an area on several squares has one symbol and one name. */
  readonly drawnAs: 'shape' | 'point'
  /**
   * Points that lie so close that they would cover one another: left out, or nothing but those, one feature for each crowd. Where nothing
   * is said each is drawn, however many there are.
   */
  readonly crowds?: 'left-out' | 'gathered'
  /** Not the buildings themselves, but the squares they stand on and how many people are in them at the hour that is asked for. */
  readonly squares?: 'people'
}

/** What one URL answers with: `/tiles/NAME/z/x/y`. */
export interface TileSet {
  readonly name: string
  readonly layers: readonly TileLayer[]
  /** True when row-level security hides rows of it from some: its tiles are drawn for each actor and shared with nobody. */
  readonly restricted: boolean
}

const columnsFrom = (minZoom: number, ...names: string[]): TileProperty[] =>
  names.map((name) => ({ name, from: 'column', minZoom }))
const columns = (...names: string[]): TileProperty[] => columnsFrom(0, ...names)

/**
 * From here on a square holds few enough things for each to say what it is called. On a whole city's first picture nobody reads them,
 * and they would be nine tenths of its bytes.
 */
const NAMED_ZOOM = 13
const always =
  (...values: string[]) =>
  () =>
    values

const basemapClass = (name: string, minZoom: number): TileLayer => ({
  name,
  table: 'basemap_feature',
  where: [{ column: 'class', oneOf: always(name) }],
  properties: columns('kind', 'name_zh', 'name_en'),
  minZoom,
  drawnAs: 'shape',
})

/** Below these zooms a street is finer than the map. Ranks nobody knows here are always drawn. */
const STREET_ZOOM: Readonly<Record<string, number>> = {
  secondary: 11,
  tertiary: 12,
  residential: 13,
  lane: 13,
  service: 14,
}

const road = basemapClass('road', 9)
const ROAD: TileLayer = {
  ...road,
  where: [
    ...road.where,
    { column: 'kind', noneOf: (z) => Object.keys(STREET_ZOOM).filter((rank) => z < (STREET_ZOOM[rank] ?? 0)) },
  ],
}

/** Ground first, so that a client which draws in the order given draws rightly. */
const BASEMAP: TileSet = {
  name: 'basemap',
  restricted: false,
  layers: [
    basemapClass('sea', 0),
    basemapClass('land', 0),
    basemapClass('landuse', 10),
    basemapClass('green', 11),
    basemapClass('water', 8),
    ROAD,
    basemapClass('railway', 10),
    {
      name: 'building',
      table: 'building',
      where: [],
      properties: columns('use', 'height_m', 'name_zh', 'name_en'),
      minZoom: 13,
      drawnAs: 'shape',
    },
    basemapClass('place', 8),
  ],
}

const plain = (
  name: string,
  table: TileTable,
  minZoom: number,
  restricted: boolean,
  properties: readonly TileProperty[],
  drawnAs: TileLayer['drawnAs'] = 'shape',
): TileSet => ({ name, restricted, layers: [{ name, table, where: [], properties, minZoom, drawnAs }] })

const named = columns('name_zh', 'name_en')

const regionLayer = (name: string, drawnAs: TileLayer['drawnAs']): TileLayer => ({
  name,
  table: 'region',
  where: [],
  properties: [...named, ...columns('kind', 'code')],
  minZoom: 0,
  drawnAs,
})

/** Boundaries, and each region's name once. */
const REGIONS: TileSet = {
  name: 'regions',
  restricted: false,
  layers: [regionLayer('regions', 'shape'), regionLayer('region-names', 'point')],
}

const sensorLayer = (
  name: string,
  crowds: 'left-out' | 'gathered',
  properties: readonly TileProperty[],
): TileLayer => ({
  name,
  table: 'sensor',
  where: [],
  properties,
  minZoom: 9,
  drawnAs: 'shape',
  crowds,
})

/** Each sensor, and where they are too many for each to be seen, how many they are and which. */
const SENSORS: TileSet = {
  name: 'sensors',
  restricted: true,
  layers: [
    sensorLayer('sensors', 'left-out', [
      ...columns('sector_id'),
      ...columnsFrom(NAMED_ZOOM, 'name_zh', 'name_en', 'code', 'metric', 'unit', 'state'),
    ]),
    sensorLayer('sensor-groups', 'gathered', columns('count', 'sector_id', 'members')),
  ],
}

/** How close people are: never one house by itself. */
const PEOPLE: TileSet = {
  name: 'people',
  restricted: false,
  layers: [
    {
      name: 'people',
      table: 'building',
      where: [],
      properties: columns('people', 'per_ha', 'uncounted'),
      minZoom: 9,
      drawnAs: 'shape',
      squares: 'people',
    },
  ],
}

const FIXED: readonly TileSet[] = [
  BASEMAP,
  REGIONS,
  SENSORS,
  PEOPLE,
  plain('protection-targets', 'protection_target', 10, false, [...named, ...columns('kind')], 'point'),
  plain(
    'hazard-sources',
    'hazard_source',
    10,
    false,
    [...named, ...columns('kind', 'substance', 'quantity_kg')],
    'point',
  ),
  plain('cameras', 'camera', 12, true, [...named, ...columns('code', 'bearing_deg', 'field_of_view_deg')]),
]

const kindsFrom = (kinds: readonly Kind[]) => (z: number) =>
  kinds.filter((kind) => kind.minZoom <= z).map(({ id }) => id)

/** How wide what a line carries is: that is what it is drawn by. All else that is recorded of it is asked for with its card. */
const diameters = (kinds: readonly Kind[]): TileProperty[] => {
  const names = new Set(kinds.flatMap(({ carries }) => (carries ? [carries.diameter] : [])))
  return [...names].map((name) => ({ name, from: 'attribute', minZoom: 0 }))
}

const network = (sector: Sector, name: string, table: 'segment' | 'asset', kinds: readonly Kind[]): TileSet => ({
  name,
  restricted: true,
  layers: [
    {
      name,
      table,
      where: [
        { column: 'sector_id', oneOf: always(sector.id) },
        { column: 'kind', oneOf: kindsFrom(kinds) },
      ],
      properties: [...columns('kind'), ...columnsFrom(NAMED_ZOOM, 'name_zh', 'name_en'), ...diameters(kinds)],
      minZoom: Math.min(...kinds.map((kind) => kind.minZoom)),
      drawnAs: 'shape',
    },
  ],
})

/** A sector's lines and what stands on them, from the registry alone. */
const networksOf = (sector: Sector): TileSet[] => {
  const lines = sector.kinds.filter((kind) => kind.geometry === 'line')
  const others = sector.kinds.filter((kind) => kind.geometry !== 'line')
  return [
    ...(lines.length > 0 ? [network(sector, `${sector.id}-segments`, 'segment', lines)] : []),
    ...(others.length > 0 ? [network(sector, `${sector.id}-assets`, 'asset', others)] : []),
  ]
}

/**
 * The networks of every sector in one set: a map that shows them all asks once for each square, not once for each sector. A kind's id
 * may be another sector's too; the earliest zoom of the two then holds for both.
 */
const networkOfAll = (table: 'segment' | 'asset', kinds: readonly Kind[]): TileSet => {
  const name = `${table}s`
  const properties = [
    ...columns('sector_id', 'kind'),
    ...columnsFrom(NAMED_ZOOM, 'name_zh', 'name_en'),
    ...diameters(kinds),
  ]
  const where = [{ column: 'kind', oneOf: kindsFrom(kinds) }]
  const minZoom = Math.min(...kinds.map((kind) => kind.minZoom))
  return { name, restricted: true, layers: [{ name, table, where, properties, minZoom, drawnAs: 'shape' }] }
}

const KINDS = SECTORS.flatMap((sector) => sector.kinds)
const ALL_SECTORS: readonly TileSet[] = [
  networkOfAll(
    'segment',
    KINDS.filter((kind) => kind.geometry === 'line'),
  ),
  networkOfAll(
    'asset',
    KINDS.filter((kind) => kind.geometry !== 'line'),
  ),
]

/** Every tile set of this deployment, by name. */
export const TILE_SETS: ReadonlyMap<string, TileSet> = new Map(
  [...FIXED, ...ALL_SECTORS, ...SECTORS.flatMap(networksOf)].map((set) => [set.name, set]),
)

/** What of a set is drawn at a zoom: its layers, each with the properties that travel there. */
export const layersAt = ({ layers }: TileSet, z: number): TileLayer[] =>
  layers
    .filter(({ minZoom, crowds }) => minZoom <= z && (crowds !== 'gathered' || fewestGathered(z) !== null))
    .map((layer) => ({ ...layer, properties: layer.properties.filter(({ minZoom }) => minZoom <= z) }))
