import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geometry, Position } from 'geojson'
import wkx from 'wkx'
import { dbfNames } from '../../import/record/dbf-name.ts'
import { type ExportedThing, fieldsOf, type Layer, type Stamp, valuesOf } from '../export.ts'
import { dbfHeader, dbfRow } from './dbf.ts'
import { writeZip } from './zip.ts'

const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
/** Esri Shapefile Technical Description, July 1998: Point, PolyLineZ, Polygon. */
const SHAPE = { point: 1, line: 13, polygon: 5 } as const satisfies Record<Layer['geometry'], number>
const HEADER_BYTES = 100

/** A .zip of .shp, .shx, .dbf, .prj, .cpg (UTF-8), and a text that says who took it, when, and which short name is which attribute. */
export const shapefile = async (
  layer: Layer,
  things: AsyncIterable<ExportedThing>,
  path: string,
  stamp: Stamp,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'shapefile-'))
  try {
    await writeFile(join(folder, 'prj'), PRJ)
    await writeFile(join(folder, 'cpg'), 'UTF-8')
    await writeFile(join(folder, 'txt'), about(layer, stamp))
    await writeShapes(folder, layer, things, stamp.at)
    const entries = ['shp', 'shx', 'dbf', 'prj', 'cpg', 'txt'].map((ending) => ({
      name: `${layer.ref}.${ending}`,
      path: join(folder, ending),
    }))
    await writeZip(path, entries)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const about = (layer: Layer, { by, at }: Stamp): string => {
  const names = fieldsOf(layer).map(({ name }) => name)
  const short = dbfNames(names)
  return [
    `${layer.ref} exported by ${by} at ${at.toISOString()}`,
    ...names.map((name, index) => `${short[index]} = ${name}`),
    '',
  ].join('\n')
}

const writeShapes = async (folder: string, layer: Layer, things: AsyncIterable<ExportedThing>, at: Date) => {
  const [shp, shx, dbf] = await Promise.all(['shp', 'shx', 'dbf'].map((ending) => open(join(folder, ending), 'w')))
  if (!shp || !shx || !dbf) return
  const named = fieldsOf(layer)
  const short = dbfNames(named.map(({ name }) => name))
  const fields = named.map(({ type }, index) => ({ name: short[index] as string, type }))
  const box = emptyBox()
  let [bytes, rows] = [HEADER_BYTES, 0]
  try {
    await Promise.all([
      shp.write(Buffer.alloc(HEADER_BYTES)),
      shx.write(Buffer.alloc(HEADER_BYTES)),
      dbf.write(dbfHeader(fields, 0, at)),
    ])
    for await (const thing of things) {
      const content = contentOf(wkx.Geometry.parse(thing.wkb).toGeoJSON() as Geometry, box)
      rows += 1
      await shp.write(Buffer.concat([words(rows, content.length / 2), content]))
      await shx.write(words(bytes / 2, content.length / 2))
      await dbf.write(dbfRow(fields, valuesOf(layer, thing)))
      bytes += 8 + content.length
    }
    await dbf.write(Buffer.from([0x1a]))
    await shp.write(headerOf(layer, bytes, box), 0, HEADER_BYTES, 0)
    await shx.write(headerOf(layer, HEADER_BYTES + 8 * rows, box), 0, HEADER_BYTES, 0)
    const header = dbfHeader(fields, rows, at)
    await dbf.write(header, 0, header.length, 0)
  } finally {
    await Promise.all([shp.close(), shx.close(), dbf.close()])
  }
}

interface Box {
  x: [number, number]
  y: [number, number]
  z: [number, number]
}

const emptyBox = (): Box => ({ x: [Infinity, -Infinity], y: [Infinity, -Infinity], z: [Infinity, -Infinity] })

const grow = (box: Box, positions: readonly Position[]): void => {
  for (const [x = 0, y = 0, z = 0] of positions) {
    box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)]
    box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)]
    box.z = [Math.min(box.z[0], z), Math.max(box.z[1], z)]
  }
}

/** Two big-endian integers: record headers and the index are so. */
const words = (first: number, second: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32BE(first, 0)
  bytes.writeInt32BE(second, 4)
  return bytes
}

const headerOf = ({ geometry }: Layer, bytes: number, { x, y, z }: Box): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE(bytes / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(SHAPE[geometry], 32)
  const finite = [x[0], y[0], x[1], y[1], ...(geometry === 'line' ? z : [0, 0]), 0, 0]
  for (const [index, value] of finite.entries())
    header.writeDoubleLE(Number.isFinite(value) ? value : 0, 36 + 8 * index)
  return header
}

const contentOf = (geometry: Geometry, box: Box): Buffer => {
  if (geometry.type === 'Point') {
    grow(box, [geometry.coordinates])
    return Buffer.concat([int(SHAPE.point), doubles(geometry.coordinates.slice(0, 2))])
  }
  if (geometry.type === 'LineString') return partsOf(SHAPE.line, [geometry.coordinates], box)
  return partsOf(SHAPE.polygon, geometry.type === 'Polygon' ? geometry.coordinates.map(wound) : [], box)
}

/** An outer ring runs clockwise, a hole the other way; GeoJSON's run against it. */
const wound = (ring: Position[], index: number): Position[] => {
  const doubled = ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [x0 = 0, y0 = 0] = ring[at] as Position
    return sum + (x - x0) * (y + y0)
  }, 0)
  return doubled > 0 === (index === 0) ? ring : ring.toReversed()
}

const partsOf = (shape: number, parts: readonly Position[][], box: Box): Buffer => {
  const positions = parts.flat()
  const own = emptyBox()
  grow(own, positions)
  grow(box, positions)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.length, 0))
  const heights = positions.map(([, , z = 0]) => z)
  return Buffer.concat([
    int(shape),
    doubles([own.x[0], own.y[0], own.x[1], own.y[1]]),
    int(parts.length, positions.length, ...starts),
    doubles(positions.flatMap(([x = 0, y = 0]) => [x, y])),
    ...(shape === SHAPE.line ? [doubles([...own.z, ...heights])] : []),
  ])
}

const int = (...values: number[]): Buffer => Buffer.from(Int32Array.from(values).buffer)
const doubles = (values: readonly number[]): Buffer => Buffer.from(Float64Array.from(values).buffer)
