import type { Geometry, Position } from 'geojson'
import { lengthOnSpheroid } from '../../place/spheroid.ts'
import type { ImportedThing } from '../import.ts'

/**
 * Things as columns, the form in which PostgreSQL takes many rows at once quickest: arrays to unnest, places as EWKB and lengths
 * reckoned here, while the database writes the batch before. GeoJSON inside JSON and st_length took as long as writing the row.
 */
export interface Batch {
  readonly codes: string[]
  readonly from: (string | null)[]
  readonly to: (string | null)[]
  readonly namesZh: (string | null)[]
  readonly namesEn: (string | null)[]
  readonly attributes: string[]
  /** Array literals: PostgreSQL has no arrays of arrays of various lengths. */
  readonly assumed: string[]
  readonly geoms: string[]
  /** Metres; null for what is no line. */
  readonly lengths: (number | null)[]
}

export const batchOf = (things: readonly ImportedThing[]): Batch => ({
  codes: things.map(({ code }) => code),
  from: things.map(({ ends }) => ends?.from ?? null),
  to: things.map(({ ends }) => ends?.to ?? null),
  namesZh: things.map(({ nameZh }) => nameZh),
  namesEn: things.map(({ nameEn }) => nameEn),
  attributes: things.map(({ attributes }) => JSON.stringify(attributes)),
  assumed: things.map(({ assumed }) => `{${assumed.join(',')}}`),
  geoms: things.map(({ geometry }) => ewkb(geometry)),
  lengths: things.map(({ geometry }) =>
    geometry.type === 'LineString' ? lengthOnSpheroid(geometry.coordinates) : null,
  ),
})

/** Type words of PostGIS' extended well-known binary, little endian, SRID 4326: lines have a z, all else has none. */
const WITH_SRID = 0x2000_0000
const WITH_Z = 0x8000_0000
const SRID = 4326

/** @throws RangeError for a geometry that no kind is drawn as */
const ewkb = (geometry: Geometry): string => {
  switch (geometry.type) {
    case 'Point':
      return bytesOf(1, [], [geometry.coordinates], 2)
    case 'LineString':
      return bytesOf(2, [geometry.coordinates.length], geometry.coordinates, 3)
    case 'Polygon':
      return polygon(geometry.coordinates)
    default:
      throw new RangeError(`a ${geometry.type} is put by nobody`)
  }
}

const bytesOf = (type: number, counts: readonly number[], positions: readonly Position[], size: 2 | 3): string => {
  const bytes = Buffer.allocUnsafe(9 + 4 * counts.length + 8 * size * positions.length)
  bytes[0] = 1
  bytes.writeUInt32LE((type | WITH_SRID | (size === 3 ? WITH_Z : 0)) >>> 0, 1)
  bytes.writeUInt32LE(SRID, 5)
  let at = 9
  for (const count of counts) at = bytes.writeUInt32LE(count, at)
  for (const position of positions)
    for (let axis = 0; axis < size; axis += 1) at = bytes.writeDoubleLE(position[axis] ?? 0, at)
  return bytes.toString('hex')
}

const polygon = (rings: readonly Position[][]): string => {
  const head = bytesOf(3, [rings.length], [], 2)
  const bodies = rings.map((ring) => {
    const bytes = Buffer.allocUnsafe(4 + 16 * ring.length)
    let at = bytes.writeUInt32LE(ring.length, 0)
    for (const [x = 0, y = 0] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at))
    return bytes.toString('hex')
  })
  return head + bodies.join('')
}
