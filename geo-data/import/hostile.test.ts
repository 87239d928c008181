import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sectorById } from '../sectors/registry.ts'
import type { Sector } from '../sectors/sector.ts'
import { placingOf } from './crs/crs.ts'
import { columnsFound } from './desk/columns-found.ts'
import { formatOf } from './format/formats.ts'
import type { SourceRecord, UnreadableFile } from './import.ts'
import { checker } from './record/check-record.ts'
import { startTally } from './record/tally.ts'
import { type Files, SEEDS } from './test-seeds.ts'
import { spoilt, zipSaying } from './test-spoiling.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

const sector = sectorById('gas') as Sector
const CHINESE = /[\u4e00-\u9fff]/
const target = { sector, kind: sector.kinds.find(({ id }) => id === 'main') }
/** Spoilt files of each format that are tried; `HOSTILE_RUNS=5000` before a release. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 60)
let runs = 0

/** What becomes of files: their counts, or that they cannot be read as a whole. Anything else thrown is a fault of ours. */
const outcomeOf = async (files: Files) => {
  const mine = join(folder, `${runs++}`)
  await mkdir(mine)
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(mine, name), bytes)
  const [path = '', ...others] = Object.keys(files).map((name) => join(mine, name))
  const source = { path, beside: path.endsWith('.shp') ? [] : others, columns: {} }
  const tally = startTally()
  const heads: SourceRecord[] = []
  let [taken, records] = [0, 0]
  try {
    const format = await formatOf(source)
    const placing = await placingOf({ crs: await format.crs(source) }, async () => undefined)
    const check = checker(target, { columns: {} }, placing)
    await format.remarks?.(source)
    for await (const record of format.records(source)) {
      records += 1
      expect(record.record).toBe(records)
      if (heads.length < 5) heads.push(record)
      if (tally.take(check(record))) taken += 1
    }
    columnsFound(heads, target, {})
  } catch (error) {
    if ((error as Error).name !== 'UnreadableFile') throw error
    return { unreadable: (error as UnreadableFile).said, records }
  } finally {
    await rm(mine, { recursive: true })
  }
  const { read, rejected, rejections } = tally.counts()
  return { records, read, taken, rejected, rejections }
}

describe.each(Object.keys(SEEDS))('%s', (name) => {
  it('is read as it stands', async () => {
    const outcome = await outcomeOf((SEEDS[name] as () => Files)())
    expect(outcome).not.toHaveProperty('unreadable')
    expect(outcome.records).toBeGreaterThan(0)
  })

  it('spoilt anywhere, is refused in words or has every record taken or rejected: never a crash, never a silent drop', async () => {
    const seed = (SEEDS[name] as () => Files)()
    const names = Object.keys(seed)
    const spoiling = fc.array(
      fc.record({
        file: fc.constantFrom(...names),
        at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        how: fc.constantFrom('flip', 'cut', 'truncate', 'insert', 'zero', 'repeat'),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(spoiling, async (steps) => {
        const files: Record<string, Uint8Array> = { ...seed }
        for (const step of steps) files[step.file] = spoilt(Buffer.from(files[step.file] as Uint8Array), step)
        const outcome = await outcomeOf(files)
        if ('unreadable' in outcome) return CHINESE.test(outcome.unreadable.zh) && outcome.unreadable.en !== ''
        expect(outcome.read).toBe(outcome.records)
        expect(outcome.read).toBe(outcome.taken + outcome.rejected)
        return outcome.rejections.every(
          ({ field, reason }) => field !== '' && CHINESE.test(reason.zh) && reason.en !== '',
        )
      }),
      { seed: 20261122, numRuns: RUNS },
    )
  }, 60_000)
})

/** Names that mean something to the language, or to the registry. */
const NAMES = fc.constantFrom(
  'constructor',
  'toString',
  '__proto__',
  'valueOf',
  'code',
  'name',
  'diameter_mm',
  '材质',
  '',
)
const INHERITED = fc.constantFrom({ toString: 1, valueOf: 1 }, { toJSON: 1 }, { length: -1 }, [[[]]])

describe('features of whatever JSON', () => {
  it('are each taken or rejected', async () => {
    const type = fc.constantFrom(
      'Point',
      'LineString',
      'Polygon',
      'MultiLineString',
      'GeometryCollection',
      'Circle',
      '',
      5,
    )
    const position = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant('1'), fc.constant(null)), {
      maxLength: 4,
    })
    const coordinates = fc.oneof(
      fc.jsonValue(),
      position,
      fc.array(position, { maxLength: 6 }),
      fc.array(fc.array(position)),
    )
    const properties = fc.oneof(fc.jsonValue(), fc.dictionary(NAMES, fc.oneof(fc.jsonValue(), INHERITED)))
    const feature = fc.oneof(
      fc.jsonValue(),
      fc.record({ properties, geometry: fc.record({ type, coordinates, geometries: fc.jsonValue() }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { maxLength: 12 }), async (features) => {
        const outcome = await outcomeOf({
          'any.geojson': Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
        })
        if ('unreadable' in outcome) return false
        return outcome.records === features.length && outcome.read === outcome.taken + outcome.rejected
      }),
      { seed: 11, numRuns: 60 },
    )
  }, 30_000)
})

describe('a table of whatever text', () => {
  it('has every row taken or rejected', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('\u0000', '\ud83d', '👷', '𠮷', '"', '\r\n', '=1+1', '1e999', '１２'),
      fc.double().map(String),
      fc.constantFrom('', 'DN200', '钢', '121.9'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        const outcome = await outcomeOf({ 'any.csv': Buffer.from(['code,lon,lat,管径', ...quoted].join('\n')) })
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''))
        if ('unreadable' in outcome) return false
        return outcome.records === filled.length && outcome.read === outcome.taken + outcome.rejected
      }),
      { seed: 7, numRuns: 15 },
    )
  }, 30_000)
})

describe('columns of whatever name', () => {
  it('are each read or left, and never taken for what every object has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(NAMES, fc.string()), { minLength: 1, maxLength: 6 }), async (names) => {
        const quoted = [...names, 'lon', 'lat'].map((name) => `"${name.replaceAll('"', '""')}"`).join(',')
        const row = [...names.map(() => '1'), '121.9', '29.9'].join(',')
        const outcome = await outcomeOf({ 'any.csv': Buffer.from(`${quoted}\n${row}\n`) })
        return !('unreadable' in outcome) && outcome.records === 1
      }),
      { seed: 5, numRuns: 40 },
    )
  })
})

describe('a hostile file', () => {
  const unreadable = async (name: string, bytes: Uint8Array | string) => {
    const outcome = await outcomeOf({ [name]: Buffer.from(bytes) })
    return outcome.unreadable?.en ?? JSON.stringify(outcome)
  }

  it.each(['a.geojson', 'a.csv', 'a.xlsx', 'a.xls', 'a.inp', 'a.gpkg', 'a.osm.pbf', 'a.shp'])(
    'that is empty is refused: %s',
    async (name) => {
      expect(await outcomeOf({ [name]: Buffer.of() })).toHaveProperty('unreadable')
    },
  )

  it('of another kind than its name says is refused', async () => {
    expect(await unreadable('text.xlsx', 'code,lon,lat\n1,2,3')).toContain('no workbook')
    expect(await unreadable('page.geojson', '<html></html>')).toContain('not a GeoJSON')
    expect(await unreadable('a.exe', 'MZ')).toContain('extensions')
  })

  it('that would unpack to gigabytes is refused before it is unpacked', async () => {
    expect(await unreadable('bomb.xlsx', zipSaying(3_000_000_000))).toContain('would unpack to')
    expect(await unreadable('large.xlsx', zipSaying(51 * 1024 * 1024))).toContain('save its sheets as CSV')
    const large = Buffer.alloc(51 * 1024 * 1024)
    large.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await unreadable('large.xls', large)).toContain('a workbook may have 50 MB')
  })

  it('that unpacks to more than it says is refused', async () => {
    expect(await unreadable('liar.xlsx', zipSaying(10))).toContain('not a whole workbook')
  })

  it('whose one record never ends is given up before it fills the memory', async () => {
    const head = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"'
    expect(await unreadable('endless.geojson', head.padEnd(33 * 1024 * 1024, 'x'))).toContain(
      'has a record 1 of more than',
    )
  })

  it('with a quote that nobody closed names the row that swallowed others', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, index) => `${index},121.9,29.9,${index === 20 ? '"' : ''}pipe${index === 30 ? '"' : ''}`,
    )
    const outcome = await outcomeOf({ 'quote.csv': Buffer.from(['code,lon,lat,name', ...rows].join('\n')) })
    expect(outcome).toMatchObject({ records: 40, read: 40 })
    expect(outcome.rejections).toContainEqual(
      expect.objectContaining({
        record: 21,
        field: 'name',
        reason: { zh: expect.stringContaining('吞掉了其后 10 行'), en: expect.stringContaining('swallows 10 lines') },
      }),
    )
    const endless = `code,lon,lat,name\n1,121.9,29.9,"${'pipe\n'.repeat(300_000)}`
    expect(await unreadable('endless.csv', endless)).toContain('not a whole table')
  })

  it('in GBK without a word is read as what it is, a model too', async () => {
    const gbk = Buffer.from([0xbe, 0xae]) // 井
    const parts = [
      '[JUNCTIONS]\n',
      gbk,
      '1 10\n[PIPES]\n[COORDINATES]\n',
      gbk,
      '1 121.9 29.9\n[BACKDROP]\nUNITS DEGREES\n',
    ]
    const outcome = await outcomeOf({ 'a.inp': Buffer.concat(parts.map((part) => Buffer.from(part))) })
    expect(outcome).toMatchObject({ records: 1 })
  })

  it('in no encoding is refused, and one that is said is believed', async () => {
    expect(await unreadable('bytes.csv', Buffer.from([...Buffer.from('code,lon,lat\n'), 0xff, 0xff, 0xff]))).toContain(
      'gb18030',
    )
  })
})
