import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceRecord } from '../../import.ts'
import { formatOf } from '../formats.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (
  name: string,
  bytes: Uint8Array | string,
  rest: { encoding?: string; columns?: Record<string, string> } = {},
) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const source = { path, beside: [], columns: {}, ...rest }
  const format = await formatOf(source)
  const records: SourceRecord[] = []
  for await (const record of format.records(source)) records.push(record)
  return { crs: await format.crs(source), records }
}

const book = (sheet: WorkSheet): Buffer => {
  const all = utils.book_new()
  utils.book_append_sheet(all, sheet, '表')
  return write(all, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

describe('a cell of a workbook', () => {
  it('gives the value its formula gave; without one, or with an error, its row is at fault', async () => {
    const sheet = utils.aoa_to_sheet([
      ['code', 'lon', 'lat', '埋深'],
      ['A', 121.9, 29.9, 0],
      ['B', 121.9, 29.9, 0],
      ['C', 121.9, 29.9, 0],
    ])
    sheet.D2 = { t: 'n', v: 1.5, f: 'SUM(1,0.5)' }
    sheet.D3 = { t: 'n', f: 'HYPERLINK("http://evil")' }
    sheet.D4 = { t: 'e', v: 0x17, w: '#REF!' }
    const { records } = await read('formula.xlsx', book(sheet))
    expect(records.map(({ properties }) => properties.埋深)).toEqual([1.5, null, null])
    expect(records[1]?.faults).toEqual([
      {
        field: '埋深',
        reason: { zh: expect.stringContaining('没有结果'), en: expect.stringContaining('without a value') },
      },
    ])
    expect(records[2]?.faults).toEqual([
      { field: '埋深', reason: { zh: '是错误值 #REF!', en: expect.stringContaining('#REF!') } },
    ])
    expect(records.map(({ where }) => [where?.zh, where?.en])).toEqual([
      ['表 第 2 行', '表 row 2'],
      ['表 第 3 行', '表 row 3'],
      ['表 第 4 行', '表 row 4'],
    ])
  })

  it('gives a day as its calendar shows it, in whatever zone it is read', async () => {
    const sheet = utils.aoa_to_sheet([
      ['code', 'lon', 'lat', '日期'],
      ['A', 121.9, 29.9, null],
    ])
    sheet.D2 = { t: 'n', v: 44662, z: 'yyyy-mm-dd' }
    sheet['!ref'] = 'A1:D2'
    expect((await read('day.xlsx', book(sheet))).records[0]?.properties.日期).toBe('2022-04-11')
  })

  it('is read below a title, and refused beyond the last column', async () => {
    const sheet = utils.aoa_to_sheet([
      ['某市消火栓一览'],
      [],
      ['编号', '经度', '纬度'],
      ['A', 121.9, 29.9],
      ['B', 121.9, 29.9, 'stray'],
    ])
    const { records } = await read('title.xlsx', book(sheet))
    expect(records.map(({ properties }) => properties.编号)).toEqual(['A', 'B'])
    expect(records[1]?.faults).toEqual([
      {
        field: 'row',
        reason: { zh: expect.stringContaining('最后一列之外'), en: expect.stringContaining('beyond the last column') },
      },
    ])
  })
})

describe('a file of text', () => {
  const text = '编号,经度,纬度\r\n甲,121.9,29.9\r\n'
  const gbk = Buffer.from([
    0xb1,
    0xe0,
    0xba,
    0xc5,
    ...Buffer.from(',lon,lat\n'),
    0xbc,
    0xd7,
    ...Buffer.from(',121.9,29.9\n'),
  ])

  it.each([
    ['utf8.csv', Buffer.from(text)],
    ['bom.csv', Buffer.from(`\ufeff${text}`)],
    ['utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['gbk.csv', gbk],
    ['tab.tsv', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolon.csv', Buffer.from(text.replaceAll(',', ';'))],
    ['quoted.csv', Buffer.from('"编号","经度","纬度"\n"甲","121.9","29.9"\n\n')],
  ])('is read in the encoding and with the delimiter that it has: %s', async (name, bytes) => {
    const { records } = await read(name, bytes)
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      properties: { 编号: '甲' },
      geometry: { type: 'Point', coordinates: [121.9, 29.9] },
    })
  })

  it('is read in the encoding that is said, or refused for it', async () => {
    await expect(read('said.csv', gbk, { encoding: 'GBK' })).resolves.toMatchObject({
      records: [{ properties: { 编号: '甲' } }],
    })
    await expect(read('said.csv', gbk, { encoding: 'utf-8' })).rejects.toThrow(/not utf-8/)
    await expect(read('said.csv', gbk, { encoding: 'klingon' })).rejects.toThrow(/nobody knows/)
  })

  it('says where its rows are in one of the ways that are known, or by what is mapped to it', async () => {
    const placeOf = async (header: string, row: string, columns = {}) =>
      (await read('place.csv', `code,${header}\nA,${row}\n`, { columns })).records[0]?.geometry
    expect(await placeOf('wkt', '"LINESTRING (1 2, 3 4)"')).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    })
    expect(await placeOf('x,y', '500000,3310000')).toEqual({ type: 'Point', coordinates: [500000, 3310000] })
    expect(await placeOf('北坐标,东坐标', '3310000,500000')).toEqual({ type: 'Point', coordinates: [500000, 3310000] })
    const mapped = { 横: 'longitude', 竖: 'latitude' }
    expect(await placeOf('横,竖', '121.9,29.9', mapped)).toEqual({ type: 'Point', coordinates: [121.9, 29.9] })
    await expect(placeOf('横,竖', '121.9,29.9')).rejects.toThrow(/longitude and latitude/)
    expect((await read('datum.csv', 'code,lng_gcj02,lat_gcj02\nA,1,2\n')).crs).toBe('GCJ-02')
    expect((await read('datum.csv', '编号,百度经度,百度纬度\nA,1,2\n')).crs).toBe('BD-09')
    expect((await read('datum.csv', 'code,lon,lat\nA,1,2\n')).crs).toBeUndefined()
  })

  it('has a row without a place, or with half of one, at fault', async () => {
    const { records } = await read('nowhere.csv', 'code,lon,lat\nA,,29.9\nB,one,29.9\n')
    expect(records.map(({ geometry, faults }) => [geometry, faults?.map(({ field }) => field)])).toEqual([
      [null, ['lon']],
      [null, ['lon']],
    ])
  })
})
