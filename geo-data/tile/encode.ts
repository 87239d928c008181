import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Geometry, Position } from 'geojson'
import { EXTENT } from './tile.ts'

/** A row in tile units, x to the east and y to the south. */
export interface DrawnFeature {
  readonly id: number
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
  readonly geometry: Geometry
}

/** MVT 2 bytes of the layers; a layer without features is left out, as ST_AsMVT does. */
export const encodeTile = (layers: readonly { name: string; features: readonly DrawnFeature[] }[]): Uint8Array => {
  const tiles = layers
    .map(({ name, features }) => [name, { features: features.flatMap(encoded) }] as const)
    .filter(([, tile]) => tile.features.length > 0)
  return fromGeojsonVt(Object.fromEntries(tiles) as unknown as Parameters<typeof fromGeojsonVt>[0], {
    version: 2,
    extent: EXTENT,
  })
}

const POINT = 1
const LINE = 2
const POLYGON = 3

const encoded = ({ id, properties, geometry }: DrawnFeature): object[] => {
  const tags = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
  const feature = (type: number, parts: Position[] | Position[][]): object[] =>
    parts.length > 0 ? [{ id, type, tags, geometry: parts }] : []
  switch (geometry.type) {
    case 'Point':
      return feature(POINT, [geometry.coordinates])
    case 'MultiPoint':
      return feature(POINT, geometry.coordinates)
    case 'LineString':
      return feature(LINE, lines([geometry.coordinates]))
    case 'MultiLineString':
      return feature(LINE, lines(geometry.coordinates))
    case 'Polygon':
      return feature(POLYGON, rings(geometry.coordinates))
    case 'MultiPolygon':
      return feature(POLYGON, geometry.coordinates.flatMap(rings))
    case 'GeometryCollection':
      return []
  }
}

const lines = (parts: readonly Position[][]): Position[][] => parts.filter((part) => part.length >= 2)

/** MVT 2: an outer ring has a positive area in tile units (y down), a hole a negative one; a polygon without area is none. */
const rings = ([outer, ...holes]: Position[][]): Position[][] => {
  if (!outer || area(outer) === 0) return []
  return [wound(outer, 1), ...holes.filter((hole) => area(hole) !== 0).map((hole) => wound(hole, -1))]
}

const wound = (ring: Position[], sign: 1 | -1): Position[] =>
  Math.sign(area(ring)) === sign ? ring : ring.toReversed()

/** The surveyor's formula, doubled. */
const area = (ring: readonly Position[]): number => {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
    sum += x1 * y2 - x2 * y1
  }
  return sum
}
