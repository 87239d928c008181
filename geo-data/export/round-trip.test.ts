import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import wkx from 'wkx'
import { openPromise } from 'yauzl'
import { placingOf } from '../import/crs/crs.ts'
import { formatOf } from '../import/format/formats.ts'
import type { ImportedThing, Rejection } from '../import/import.ts'
import { checker } from '../import/record/check-record.ts'
import { startTally } from '../import/record/tally.ts'
import { targetNamed } from '../import/room/rooms.ts'
import type { Attribute, Scalar } from '../sectors/sector.ts'
import { EXPORT_FORMATS, type ExportedThing, type ExportFormat, type Layer, layerNamed } from './export.ts'
import { WRITERS } from './writer/writer.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'round-trip-'))
})
afterAll(() => rm(folder, { recursive: true }))

const STAMP = { by: 'tester', at: new Date('2026-11-22T00:00:00Z') }

/** What people write into registers: Chinese, quotes, breaks, what looks like a formula or a number; no edges that are trimmed away. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      '-5',
      '00123',
      '1e3',
      'a,b;"c"',
      '行一\n行二',
      '👷𠮷',
      'NULL',
      'true',
      '<a>&amp;',
      '2022-04-11',
    ),
  )
  .map((found) => found.replaceAll(/\p{Cc}|\uFEFF|\uFFFD/gu, ' ').trim())
  .filter((found) => found !== '')

const valuesFor = ({ type, range, choices }: Attribute): fc.Arbitrary<Scalar> => {
  const [min, max] = [range?.min ?? -1000, range?.max ?? 1000]
  switch (type) {
    case 'number':
      return fc
        .double({ min, max, noNaN: true })
        .map((found) => Math.min(max, Math.max(min, Number(found.toPrecision(9)) + 0)))
    case 'integer':
      return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    case 'choice':
      return fc.constantFrom(...(choices ?? []).map(({ id }) => id))
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    default:
      return text
  }
}

const degree = (around: number) => fc.integer({ min: 0, max: 1_000_000 }).map((step) => around + step * 1e-7)

const geometryOf = ({ geometry }: Layer): fc.Arbitrary<Geometry> => {
  const place = fc.tuple(degree(121.9), degree(29.9))
  if (geometry === 'point') return place.map((coordinates) => ({ type: 'Point', coordinates }))
  if (geometry === 'polygon')
    return fc.tuple(place, degree(0.001), degree(0.001)).map(([[x, y], wide, high]) => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + wide, y],
          [x + wide, y + high],
          [x, y + high],
          [x, y],
        ],
      ],
    }))
  const vertices = fc.uniqueArray(place, { minLength: 2, maxLength: 6, selector: String })
  return vertices.map((found) => ({ type: 'LineString', coordinates: found.map((at) => [...at, -1.25]) }))
}

const thingOf = (layer: Layer): fc.Arbitrary<ExportedThing> =>
  fc.record({
    code: text,
    nameZh: fc.option(text),
    nameEn: fc.option(text),
    attributes: fc.record(Object.fromEntries(layer.attributes.map((one) => [one.name, valuesFor(one)])), {
      requiredKeys: [],
    }),
    assumed: fc.constant([]),
    wkb: geometryOf(layer).map((geometry) => wkx.Geometry.parseGeoJSON(geometry).toWkb() as Buffer),
  }) as fc.Arbitrary<ExportedThing>

let written = 0
const readBack = async (layer: Layer, format: ExportFormat, things: readonly ExportedThing[]) => {
  written += 1
  const mine = join(folder, `${written}`)
  await mkdir(mine)
  try {
    const path = join(mine, `a.${format}`)
    await WRITERS[format](
      layer,
      (async function* () {
        yield* things
      })(),
      path,
      STAMP,
    )
    return await readAll(layer, format === 'zip' ? await unzipped(path, mine) : path)
  } finally {
    await rm(mine, { recursive: true })
  }
}

const unzipped = async (path: string, into: string): Promise<string> => {
  let shp = ''
  const zip = await openPromise(path, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    await writeFile(join(into, entry.fileName), await buffer(await zip.openReadStreamPromise(entry)))
    if (entry.fileName.endsWith('.shp')) shp = join(into, entry.fileName)
  }
  zip.close()
  return shp
}

const readAll = async (layer: Layer, path: string) => {
  const target = targetNamed(layer.ref)
  if (!target) throw new Error(`no ${layer.ref}`)
  const source = { path, beside: [], columns: {} }
  const format = await formatOf(source)
  const placing = await placingOf({ crs: await format.crs(source) }, async () => undefined)
  const check = checker(target, { columns: {} }, placing)
  const tally = startTally()
  const things: ImportedThing[] = []
  for await (const record of format.records(source)) {
    const thing = tally.take(check(record))
    if (thing) things.push(thing)
  }
  return { things, ...(tally.counts() as { read: number; rejected: number; rejections: readonly Rejection[] }) }
}

/** What a shapefile's reader does not tell: heights. */
const flat = (geometry: Geometry): Geometry =>
  geometry.type === 'LineString'
    ? { ...geometry, coordinates: geometry.coordinates.map(([x = 0, y = 0]): Position => [x, y]) }
    : geometry

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it.each(['gas.main', 'gas.valve', 'basemap.building'])(
    'what is written of %s is read back the same, every record of it',
    async (ref) => {
      const layer = layerNamed(ref) as Layer
      const some = fc.uniqueArray(thingOf(layer), { minLength: 1, maxLength: 5, selector: ({ code }) => code })
      await fc.assert(
        fc.asyncProperty(some, async (things) => {
          const back = await readBack(layer, format, things)
          expect(back.rejections).toEqual([])
          expect([back.read, back.things.length]).toEqual([things.length, things.length])
          for (const [index, { code, nameZh, nameEn, attributes, wkb }] of things.entries()) {
            const { geometry, ...thing } = back.things[index] as ImportedThing
            expect(thing).toMatchObject({ code, nameZh, nameEn, attributes })
            const drawn = wkx.Geometry.parse(wkb).toGeoJSON() as Geometry
            expect(format === 'zip' ? flat(geometry) : geometry).toEqual(format === 'zip' ? flat(drawn) : drawn)
          }
        }),
        { seed: 20261122, numRuns: 10 },
      )
    },
  )
})
