import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import proj4 from 'proj4'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { SECTORS, sectorById } from '../sectors/registry.ts'
import type { Sector } from '../sectors/sector.ts'
import { type ImportOrder, importFile } from './import.commands.ts'
import { undoImport } from './run/undo.commands.ts'
import { aSurveyBook, asText, asWorkbook, FAULTS, type SurveyBook } from './test-survey-book.ts'

const AT = new Date('2026-11-22T00:00:00Z')
let database: TestDatabase
let superuser: pg.Client
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client({ connectionString: database.url })
  await superuser.connect()
  for (const { id, name, colour } of SECTORS)
    await superuser.query('insert into sector values ($1, $2, $3, $4, 1)', [id, name.zh, name.en, colour])
  folder = await mkdtemp(join(tmpdir(), 'survey-'))
})

afterAll(async () => {
  await superuser.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const keep = async (name: string, bytes: Buffer | string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const importing = (path: string, rest: Partial<ImportOrder> = {}, at = AT) =>
  importFile(
    database.db,
    {
      path,
      sector: sectorById('gas') as Sector,
      columns: {},
      crs: 'EPSG:4549',
      region: '测绘市',
      dryRun: false,
      onProgress: () => undefined,
      ...rest,
    },
    at,
  )

const onRecord = async () => (await superuser.query(IMAGE)).rows
const IMAGE = `select 'segment' as what, to_jsonb(t) - 'geom_3857' as row, st_asewkb(geom) as geom from segment t
  union all select 'asset', to_jsonb(t) - 'geom_3857', st_asewkb(geom) from asset t order by 1, 2`

const undo = (runId: number | undefined) =>
  transact(database.db, SYSTEM, (tx) => undoImport(tx, SYSTEM, runId ?? -1, AT))

describe('a survey book of point and line tables', () => {
  it('becomes a connected network: its points by what stands on them, its pipes joined to their points', async () => {
    const report = await importing(await keep('whole.xlsx', asWorkbook(aSurveyBook(12))))
    expect(report).toMatchObject({ read: 23, imported: 23, rejected: 0, rejections: [] })
    expect(report.kinds).toEqual({ 'valve-well': 3, node: 9, main: 11 })
    expect(report.remarks).toEqual([
      { zh: '说明：既不是点表也不是线表，没有读取', en: '说明: neither a point nor a line table, not read' },
      { zh: '点表：X(m) 读作北坐标，Y(m) 读作东坐标', en: '点表: X(m) is read as north, Y(m) as east' },
    ])
    expect(report.topology).toMatchObject({ joined: 0, nodesMade: 0, dangling: { count: 0 }, duplicates: { count: 0 } })
    const { rows } = await superuser.query(
      `select f.code as from_code, t.code as to_code, s.attributes, s.assumed, st_x(f.geom) as x, st_y(f.geom) as y,
         st_z(st_startpoint(s.geom)) as from_z, st_z(st_endpoint(s.geom)) as to_z, s.length_m
       from segment s join asset f on f.id = s.from_asset_id join asset t on t.id = s.to_asset_id order by s.code`,
    )
    expect(rows).toHaveLength(11)
    const [x, y] = proj4(
      '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80',
      'EPSG:4326',
      [500_300, 3_310_000],
    )
    expect(rows[0]).toMatchObject({ from_code: 'RQ0001', to_code: 'RQ0002', from_z: -1.2, to_z: -1.3 })
    expect(rows[0].attributes).toMatchObject({
      diameter_mm: 200,
      material: 'steel',
      laying: 'direct',
      owner_name: '临澜燃气',
      built_year: 2012,
    })
    expect([rows[0].x, rows[0].y]).toEqual([expect.closeTo(x as number, 7), expect.closeTo(y as number, 7)])
    expect(rows[0].length_m).toBeCloseTo(Math.hypot(40, 3.5), 1)
  })

  it('reads the same from two files of text in GBK, and knows that nothing changed', async () => {
    const { points, lines } = asText(aSurveyBook(12))
    const path = await keep('点表.csv', gbk(points))
    const report = await importing(path, { beside: [await keep('线表.csv', gbk(lines))] })
    expect(report).toMatchObject({ read: 23, unchanged: 23, rejected: 0 })
  })

  it.each(Object.entries(FAULTS))(
    'refuses %s by record, field and reason, and takes the rest',
    async (_, { field, spoil }) => {
      const book = aSurveyBook(6)
      spoil(book, 3)
      const report = await importing(await keep('fault.xlsx', asWorkbook(book)), { dryRun: true, region: '错误市' })
      expect(report).toMatchObject({ read: 11, imported: 10, rejected: 1 })
      expect(report.rejections).toContainEqual({
        record: 10,
        where: { zh: '线表 第 5 行', en: '线表 row 5' },
        field,
        reason: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
      })
    },
  )

  it('refuses the second point of one number, and a pipe surveyed twice', async () => {
    const book = aSurveyBook(4)
    book.points.push([...(book.points[1] as SurveyBook['points'][number])])
    book.lines.push([...(book.lines[0] as SurveyBook['lines'][number])])
    const report = await importing(await keep('twice.xlsx', asWorkbook(book)), { dryRun: true })
    expect(report.rejections.map(({ field }) => field)).toEqual(['code', 'code'])
  })

  it('says what is doubtful of a network and leaves it as it is', async () => {
    const book = aSurveyBook(4)
    book.lines.push(['RQ0002', 'RQ0001', 1.2, 1.2, 'DN200', '钢', '直埋', '', ''])
    book.points.push(
      ['RQ9001', '直线点', null, 3_310_060, 500_250, 5, 1.25, null],
      ['RQ9002', '直线点', null, 3_310_060, 500_350, 5, 1.25, null],
    )
    book.lines.push(['RQ9001', 'RQ9002', 1.25, 1.25, 'DN200', '钢', '直埋', '', ''])
    const { topology } = await importing(await keep('doubtful.xlsx', asWorkbook(book)), {
      dryRun: true,
      region: '疑市',
    })
    expect(topology?.duplicates).toEqual({ count: 1, first: [{ code: 'RQ0002-RQ0001', what: 'RQ0001-RQ0002' }] })
    expect(topology?.crossings).toEqual({ count: 1, first: [{ code: 'RQ9001-RQ9002', what: 'RQ0002-RQ0003' }] })
  })

  it('shows on a dry run what would change, was and becomes', async () => {
    const book = aSurveyBook(12)
    ;(book.lines[2] as (string | number | null)[])[4] = 'DN400'
    const before = await onRecord()
    const report = await importing(await keep('changed.xlsx', asWorkbook(book)), { dryRun: true })
    expect(report).toMatchObject({ imported: 0, updated: 1, unchanged: 22 })
    expect(report.sample).toMatchObject([
      { kind: 'main', code: 'RQ0003-RQ0004', change: 'update', fields: { diameter_mm: { before: 200, after: 400 } } },
    ])
    expect(await onRecord()).toEqual(before)
  })
})

describe('lines that name no points', () => {
  const east = (metres: number) => 121.5 + metres / 96_486
  const line = (code: string, from: number, to: number) => `${code},"LINESTRING (${east(from)} 30, ${east(to)} 30)"`

  it('are joined to what stands at their ends and to one another, within the tolerance of their sector', async () => {
    const valves = await keep('valves.csv', `code,lon,lat\nV1,${east(100.3)},30\n`)
    const valve = sectorById('gas')?.kinds.find(({ id }) => id === 'valve')
    await importing(valves, { crs: undefined, kind: valve, region: '接市' })
    const main = sectorById('gas')?.kinds.find(({ id }) => id === 'main')
    const rows = [line('L1', 0, 100), line('L2', 100.6, 200), line('L3', 200.2, 300), line('L4', 302, 400)]
    const lines = await keep('lines.csv', ['code,wkt', ...rows].join('\n'))
    const report = await importing(lines, { crs: undefined, kind: main, region: '接市' })
    expect(report.topology).toMatchObject({ joined: 2, nodesMade: 1 })
    expect(report.topology?.dangling.first).toEqual([
      { code: 'L1', what: 'start' },
      { code: 'L3', what: 'end' },
      { code: 'L4', what: 'end' },
      { code: 'L4', what: 'start' },
    ])
    const { rows: ends } = await superuser.query(
      `select s.code, f.kind as from_kind, t.kind as to_kind from segment s left join asset f on f.id = s.from_asset_id
         left join asset t on t.id = s.to_asset_id where s.code like 'L_' order by 1`,
    )
    expect(ends).toEqual([
      { code: 'L1', from_kind: null, to_kind: 'valve' },
      { code: 'L2', from_kind: 'valve', to_kind: 'node' },
      { code: 'L3', from_kind: 'node', to_kind: null },
      { code: 'L4', from_kind: null, to_kind: null },
    ])
    expect(await undo(report.runId)).toEqual({ restored: 0, removed: 5 })
    expect(
      (await importing(lines, { crs: undefined, kind: main, region: '接市', topology: false })).topology,
    ).toBeUndefined()
  })
})

describe('an import taken back', () => {
  it('leaves everything as it was, value for value, and is taken back once', async () => {
    const before = await onRecord()
    const book = aSurveyBook(15)
    for (const line of book.lines) line[4] = 'DN250'
    const report = await importing(await keep('more.xlsx', asWorkbook(book)), {}, new Date('2026-11-23T00:00:00Z'))
    expect(report).toMatchObject({ imported: 6, updated: 11, unchanged: 12 })
    expect(await onRecord()).not.toEqual(before)
    expect(await undo(report.runId)).toEqual({ restored: 11, removed: 6 })
    expect(await onRecord()).toEqual(before)
    await expect(undo(report.runId)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' })
  })

  it('takes with it the region and the department that imports had made, once nothing else stands there', async () => {
    const places = async () =>
      (
        await superuser.query(`select name_zh from region where code like 'city-%' union all
        select name_zh from department where code like 'owner-%' order by 1`)
      ).rows
    const before = await places()
    const rest = { region: '来去市', department: '来去公司' }
    const first = await importing(await keep('come.xlsx', asWorkbook(aSurveyBook(3))), rest)
    const second = await importing(await keep('more-come.xlsx', asWorkbook(aSurveyBook(5))), rest)
    expect(await places()).toHaveLength(before.length + 2)
    await undo(second.runId)
    expect(await places()).toHaveLength(before.length + 2)
    await undo(first.runId)
    expect(await places()).toEqual(before)
  })

  it('is refused, by name, while a later import rests on it', async () => {
    const book = aSurveyBook(12)
    ;(book.lines[0] as (string | number | null)[])[4] = 'DN500'
    const first = await importing(await keep('first.xlsx', asWorkbook(book)))
    ;(book.lines[0] as (string | number | null)[])[4] = 'DN600'
    const second = await importing(await keep('second.xlsx', asWorkbook(book)))
    await expect(undo(first.runId)).rejects.toThrow(`run ${second.runId} (second.xlsx)`)
    await undo(second.runId)
    await expect(undo(first.runId)).resolves.toEqual({ restored: 1, removed: 0 })
    await expect(undo(-1)).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

/** Node encodes no GBK, so the decoder is turned round. */
const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) bytes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : [...(bytes.get(letter) ?? [0x3f])])),
  )
}
