import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatOf } from './format/formats.ts'
import type { SourceRecord } from './import.ts'
import { asOsmPbf } from './test-osm-pbf.ts'
import { asShapefile } from './test-shapefile.ts'
import { aSurveyBook, asText } from './test-survey-book.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (files: Readonly<Record<string, Uint8Array | string>>): Promise<SourceRecord[]> => {
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const [path = '', ...others] = Object.keys(files).map((name) => join(folder, name))
  const source = { path, beside: path.endsWith('.shp') ? [] : others, columns: {} }
  const format = await formatOf(source)
  const records: SourceRecord[] = []
  for await (const record of format.records(source)) records.push(record)
  expect(records.map(({ record }) => record)).toEqual(records.map((_, index) => index + 1))
  return records
}

const holds = <T>(made: fc.Arbitrary<T>, check: (value: T) => Promise<void>, numRuns = 25) =>
  fc.assert(fc.asyncProperty(made, check), { seed: 20261122, numRuns })

const degree = fc.integer({ min: -800_000_000, max: 800_000_000 }).map((step) => step / 1e7)
const word = fc.stringMatching(/^[A-Za-z\u4e00-\u9fa5][A-Za-z0-9_\u4e00-\u9fa5]{0,8}$/)

it('streets of an .osm.pbf come back with their names and every vertex in its place', () => {
  const nodes = fc.array(fc.record({ lon: degree, lat: degree }), { minLength: 2, maxLength: 12 })
  return holds(fc.tuple(nodes, fc.array(word, { minLength: 1, maxLength: 5 })), async ([places, names]) => {
    const known = places.map((place, index) => ({ id: 1000 - 7 * index, ...place }))
    const ways = names.map((name, index) => {
      const refs = known.filter((_, at) => at % (index + 1) === 0).map(({ id }) => id)
      return { id: index + 1, refs, tags: { highway: 'residential', name } }
    })
    const records = await read({ 'a.osm.pbf': asOsmPbf({ nodes: known, ways }) })
    const at = new Map(known.map(({ id, lon, lat }) => [id, [lon, lat]]))
    expect(records.map(({ properties, geometry }) => [properties.name_zh, geometry])).toEqual(
      ways.map(({ tags, refs }) => [tags.name, { type: 'LineString', coordinates: refs.map((ref) => at.get(ref)) }]),
    )
  })
})

const line = fc.record({
  code: word,
  name: word,
  parts: fc.array(fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
})

it.each([
  ['.cpg says UTF-8', 'UTF-8', (text: string) => Buffer.from(text)],
  ['nothing says UTF-8', undefined, (text: string) => Buffer.from(text)],
])('lines of a shapefile come back with their parts and Chinese names where %s', (_, cpg, encoded) =>
  holds(fc.array(line, { maxLength: 6 }), async (lines) => {
    const { shp, dbf } = asShapefile(lines, encoded)
    const records = await read({ 'a.shp': shp, 'a.dbf': dbf, 'a.cpg': cpg ?? '' })
    expect(records.map(({ properties, faults }) => [properties, faults])).toEqual(
      lines.map(({ code, name }) => [{ code, name }, []]),
    )
    const drawn = ({ parts }: (typeof lines)[number]) =>
      parts.length === 1
        ? { type: 'LineString', coordinates: parts[0] }
        : { type: 'MultiLineString', coordinates: parts }
    expect(records.map(({ geometry }) => geometry)).toEqual(lines.map(drawn))
  }),
)

/** 管 and 线 in GBK. */
const GBK = Buffer.from([0xb9, 0xdc, 0xcf, 0xdf])

it('a shapefile in GBK is known by its bytes, and one that lies about its encoding is refused record by record', async () => {
  const parts = [
    [
      [121.9, 29.9],
      [121.91, 29.9],
    ],
  ]
  const { shp, dbf } = asShapefile([{ code: 'A', name: '管线', parts }], (text) =>
    text === 'A' ? Buffer.from(text) : GBK,
  )
  expect((await read({ 'g.shp': shp, 'g.dbf': dbf, 'g.cpg': '' }))[0]).toMatchObject({
    properties: { name: '管线' },
    faults: [],
  })
  const [lying] = await read({ 'g.shp': shp, 'g.dbf': dbf, 'g.cpg': 'UTF-8' })
  expect(lying?.faults).toMatchObject([{ field: 'name', reason: { en: expect.stringContaining('not utf-8') } }])
})

it('a shapefile whose shapes and rows are not as many, or that is cut between two, is refused and not read in part', async () => {
  const parts = [
    [
      [121.9, 29.9],
      [121.91, 29.9],
    ],
  ]
  const lines = ['A', 'B', 'C'].map((code) => ({ code, name: code, parts }))
  const whole = asShapefile(lines)
  const fewer = asShapefile(lines.slice(1))
  await expect(read({ 'c.shp': fewer.shp, 'c.dbf': whole.dbf })).rejects.toThrow('not a whole shapefile')
  await expect(read({ 'c.shp': whole.shp, 'c.dbf': fewer.dbf })).rejects.toThrow('not a whole shapefile')
  await expect(read({ 'c.shp': whole.shp.subarray(0, -20), 'c.dbf': whole.dbf })).rejects.toThrow(
    'not a whole shapefile',
  )
  const long = Buffer.from(whole.shp)
  long.writeInt32BE(0x7fff_ffff, 104)
  await expect(read({ 'c.shp': long, 'c.dbf': whole.dbf })).rejects.toThrow('broken after record 0')
})

it('pipes of an EPANET network come back between their nodes, with bends and sizes', () => {
  const node = fc.record({ x: degree, y: degree, elevation: fc.integer({ min: -50, max: 500 }) })
  const network = fc.tuple(fc.array(node, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 2000 }))
  return holds(network, async ([nodes, diameter]) => {
    const pipes = nodes.slice(1).map((_, index) => ({ from: index, to: index + 1, bend: [index / 8, 0.5] as const }))
    const text = [
      '[JUNCTIONS]',
      ...nodes.map(({ elevation }, index) => `J${index} ${elevation} 0 ; 井${index}`),
      '[PIPES]',
      ...pipes.map(({ from, to }, index) => `P${index}\tJ${from}\tJ${to}\t100 ${diameter} 0.1 0 Open`),
      '[VERTICES]',
      ...pipes.map(({ bend }, index) => `P${index} ${bend.join(' ')}`),
      '[COORDINATES]',
      ...nodes.map(({ x, y }, index) => `J${index} ${x} ${y}`),
      '[OPTIONS]',
      'Units LPS',
    ].join('\r\n')
    const records = await read({ 'a.inp': text })
    const at = ({ x, y }: (typeof nodes)[number]) => [x, y]
    expect(records.map(({ geometry }) => geometry && 'coordinates' in geometry && geometry.coordinates)).toEqual([
      ...nodes.map(at),
      ...pipes.map(({ from, to, bend }) => [at(nodes[from] as never), [...bend], at(nodes[to] as never)]),
    ])
    expect(records.at(-1)?.properties).toMatchObject({ 'diameter (mm)': String(diameter) })
  })
})

it('whatever its length, a survey gives a record for each point and each pipe, from text and from both kinds of workbook', () =>
  holds(
    fc.integer({ min: 2, max: 30 }),
    async (count) => {
      const book = aSurveyBook(count)
      const { points, lines } = asText(book)
      const sheets = utils.book_new()
      for (const [name, csv] of Object.entries({ 点表: points, 线表: lines }))
        utils.book_append_sheet(sheets, utils.aoa_to_sheet(csv.split('\r\n').map((row) => row.split(','))), name)
      const workbook = (bookType: 'xlsx' | 'biff8') => write(sheets, { type: 'buffer', bookType }) as Buffer
      for (const files of [
        { 'p.csv': points, 'l.csv': lines },
        { 'b.xlsx': workbook('xlsx') },
        { 'b.xls': workbook('biff8') },
      ]) {
        const records = await read(files)
        expect(records).toHaveLength(2 * count - 1)
        expect(records.flatMap(({ faults = [] }) => faults)).toEqual([])
        expect(records.map(({ properties }) => properties.code)).toEqual([
          ...book.points.map(([code]) => code),
          ...book.lines.map(([from, to]) => `${from}-${to}`),
        ])
      }
    },
    8,
  ))

it('a model kept by reference covers the ground that its envelope says, whichever way it says it', () => {
  const corner = fc.integer({ min: -80_000, max: 80_000 }).map((step) => step / 1000)
  return holds(fc.tuple(corner, corner, fc.integer({ min: 1, max: 900 })), async ([west, south, thousandths]) => {
    const [east, north] = [west + thousandths / 1000, south + thousandths / 1000]
    const citygml = `<CityModel xmlns:gml="g"><gml:Envelope srsName="EPSG:4326"><gml:lowerCorner>${west} ${south} 0</gml:lowerCorner>
      <gml:upperCorner>${east} ${north} 9</gml:upperCorner></gml:Envelope></CityModel>`
    const region = [west, south, east, north].map((one) => (one * Math.PI) / 180)
    const tileset = JSON.stringify({ geometricError: 1, root: { boundingVolume: { region: [...region, 0, 9] } } })
    for (const files of [{ 'a.gml': citygml }, { 'tileset.json': tileset }]) {
      const [model] = await read(files)
      const ring = (model as unknown as { geometry: { coordinates: number[][][] } }).geometry
        .coordinates[0] as number[][]
      for (const [index, expected] of [west, south].entries()) expect(ring[0]?.[index]).toBeCloseTo(expected, 9)
      for (const [index, expected] of [east, north].entries()) expect(ring[2]?.[index]).toBeCloseTo(expected, 9)
    }
  })
})
