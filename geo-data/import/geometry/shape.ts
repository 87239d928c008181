import type { Geometry, LineString, Position } from 'geojson'
import type { Text } from '../../sectors/text.ts'
import type { Placing } from '../crs/crs.ts'
import { doubtOf, type Middle } from '../crs/doubt.ts'
import type { ImportKind } from '../import.ts'
import { ringFault } from './ring.ts'
import { wellFormed } from './well-formed.ts'

export type Shaped = { readonly geometry: Geometry } | { readonly reason: Text }

/**
 * The geometry as its kind stands on record: WGS 84, lines with z in metres below ground. A positive z in a file is a height above
 * some datum, not a depth, so the depth of cover is taken instead.
 * @param placing from the file's CRS to longitude, latitude; @param middle where most of the file lies
 */
export const shape = (
  kind: ImportKind,
  geometry: Geometry | null,
  depthM: number,
  placing: Placing,
  middle: Middle,
): Shaped => {
  if (geometry === null) return { reason: { zh: '没有几何', en: 'has no geometry' } }
  if (!wellFormed(geometry)) {
    const written = JSON.stringify(geometry).slice(0, 80)
    return { reason: { zh: `不是几何：${written}`, en: `is no geometry: ${written}` } }
  }
  const single = joined(geometry)
  if ('reason' in single) return single
  const wanted = WANTED[kind.geometry]
  if (single.geometry.type !== wanted) {
    const { type } = geometry
    return {
      reason: {
        zh: `是${nameZh(type)}，而${kind.name.zh}应为${nameZh(wanted)}`,
        en: `is a ${type}, but ${kind.name.en} is drawn as a ${kind.geometry}`,
      },
    }
  }
  const shaped = placed(single.geometry, depthM, placing, middle)
  return 'geometry' in shaped ? notTooDeep(kind, shaped) : shaped
}

/** A vertex may lie no deeper than the kind's own depth of cover may be. */
const notTooDeep = (kind: ImportKind, shaped: { readonly geometry: Geometry }): Shaped => {
  const deepest = kind.attributes.find(({ name }) => name === 'depth_m')?.range?.max
  if (deepest === undefined || shaped.geometry.type !== 'LineString') return shaped
  const lowest = Math.min(...shaped.geometry.coordinates.map(([, , z = 0]) => z))
  return lowest < -deepest
    ? {
        reason: {
          zh: `有一点在地面以下 ${-lowest} m，最多可信 ${deepest} m：请核对埋深`,
          en: `has a position ${-lowest} m below ground; at most ${deepest} m are believed`,
        },
      }
    : shaped
}

const WANTED = { point: 'Point', line: 'LineString', polygon: 'Polygon' } as const

const NAMES_ZH: Readonly<Record<string, string>> = {
  Point: '点',
  LineString: '线',
  Polygon: '面',
  MultiPoint: '多点',
  MultiLineString: '多线',
  MultiPolygon: '多面',
  GeometryCollection: '几何集合',
}
const nameZh = (type: string): string => NAMES_ZH[type] ?? type

const APART: Text = {
  zh: '是首尾不相接的多线：请拆成一部分一条记录',
  en: 'is a MultiLineString whose parts do not follow one another: split it into one record a part',
}

/** A multi-part geometry of one part, or of lines that follow one another end to end, is one thing; any other is refused. */
const joined = (geometry: Geometry): Shaped => {
  if (geometry.type === 'MultiPoint' && geometry.coordinates.length === 1) {
    return { geometry: { type: 'Point', coordinates: geometry.coordinates[0] as Position } }
  }
  if (geometry.type === 'MultiPolygon' && geometry.coordinates.length === 1) {
    return { geometry: { type: 'Polygon', coordinates: geometry.coordinates[0] as Position[][] } }
  }
  if (geometry.type !== 'MultiLineString') {
    return geometry.type.startsWith('Multi') || geometry.type === 'GeometryCollection'
      ? {
          reason: {
            zh: `是由几部分组成的${nameZh(geometry.type)}：请拆成一部分一条记录`,
            en: `is a ${geometry.type} of several parts: split it into one record a part`,
          },
        }
      : { geometry }
  }
  const line: Position[] = []
  for (const part of geometry.coordinates) {
    const [first] = part
    if (line.length > 0 && !same(line.at(-1), first)) {
      return { reason: APART }
    }
    line.push(...(line.length > 0 ? part.slice(1) : part))
  }
  return { geometry: { type: 'LineString', coordinates: line } }
}

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

const placed = (geometry: Geometry, depthM: number, placing: Placing, middle: Middle): Shaped => {
  let doubt: Text | undefined
  const place = (position: Position): Position => {
    const at = position.every(Number.isFinite) ? placing.place(position) : position
    doubt ??= doubtOf(position, at, placing, middle)
    return at
  }
  const result = mapped(geometry, place, depthM)
  return doubt === undefined ? checked(result) : { reason: doubt }
}

const mapped = (geometry: Geometry, place: (p: Position) => Position, depthM: number): Geometry => {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: place(geometry.coordinates).slice(0, 2) }
  if (geometry.type === 'LineString') {
    const coordinates = geometry.coordinates.map((from) => {
      const [x, y] = place(from)
      const z = from[2]
      return [x as number, y as number, z !== undefined && z < 0 ? z : -depthM]
    })
    return { type: 'LineString', coordinates: withoutRepeats(coordinates) }
  }
  if (geometry.type === 'Polygon') {
    return {
      type: 'Polygon',
      coordinates: geometry.coordinates.map((ring, index) =>
        wound(
          ring.map((p) => place(p).slice(0, 2)),
          index === 0,
        ),
      ),
    }
  }
  return geometry
}

/** RFC 7946: an outer ring runs anticlockwise, a hole clockwise; the same area is the same record whoever drew it. */
const wound = (ring: Position[], outer: boolean): Position[] => {
  const doubled = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [x0 = 0, y0 = 0] = ring[index] as Position
    return sum + (x0 - x) * (y0 + y)
  }, 0)
  return doubled > 0 === outer ? ring : ring.toReversed()
}

const withoutRepeats = (line: Position[]): LineString['coordinates'] =>
  line.filter((position, index) => index === 0 || !same(position, line[index - 1]))

const checked = (geometry: Geometry): Shaped => {
  if (geometry.type === 'LineString' && geometry.coordinates.length < 2)
    return { reason: { zh: '是没有长度的线', en: 'is a line without length' } }
  const fault = geometry.type === 'Polygon' ? ringFault(geometry.coordinates) : undefined
  return fault === undefined ? { geometry } : { reason: fault }
}
