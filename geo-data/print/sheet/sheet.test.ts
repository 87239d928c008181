import { describe, expect, it } from 'vitest'
import { placeAt } from '../../place/place.ts'
import type { Words } from '../../report-document/map/drawing.ts'
import { KINDS } from '../../sectors/registry.ts'
import { CONTENTS } from '../print.ts'
import { breadth, fitted, lines } from './letters.ts'
import { layoutOfSheet, type SheetFacts, sheetOf } from './sheet.ts'

const AT = new Date('2026-11-23T03:30:05Z')
const aSheet = (part: Partial<SheetFacts> = {}): SheetFacts => ({
  id: 12,
  title: 'Pipes around the leak in Jianshe Road',
  paper: 'A4',
  orientation: 'landscape',
  language: 'en',
  denominator: 5_000,
  centre: placeAt(121.9, 29.92),
  dataAt: AT,
  at: AT,
  by: 'Chen Jing',
  contents: CONTENTS,
  layers: ['gas.main', 'zone.cordon'],
  source: { zh: '登记数据', en: 'the record' },
  exercise: false,
  ...part,
})

const wordsOf = (facts: SheetFacts): readonly Words[] => sheetOf(facts).marks.filter((mark) => mark.as === 'words')
const said = (facts: SheetFacts): string =>
  wordsOf(facts)
    .map(({ words }) => words)
    .join('\n')

describe('a printed sheet', () => {
  it('names title, scale, datum, source, the time of the data, who printed it, when, and its row of the record', () => {
    const all = said(aSheet())
    for (const words of [
      'Jianshe Road',
      '1:5,000',
      'CGCS2000',
      'EPSG:3857',
      'the record',
      'P-000012',
      'Legend',
      'Gas main',
      'Cordon',
    ])
      expect(all).toContain(words)
    expect(all).toContain('Data as of: 2026-11-23 11:30:05 (Asia/Shanghai)')
    expect(all).toContain('Printed by: Chen Jing  2026-11-23 11:30:05')
  })

  it('is Chinese from title to foot where it is asked to be', () => {
    const all = said(aSheet({ language: 'zh', title: '建设路', by: '陈静' }))
    for (const words of ['图例', '坐标系', '数据时间', '数据来源', '出图：陈静']) expect(all).toContain(words)
    expect(all).not.toMatch(/Legend|Printed|Source/)
  })

  it('leaves out what is not wanted on it, but never who took it and when', () => {
    const all = said(aSheet({ contents: [] }))
    expect(all).not.toMatch(/Legend|CGCS2000|Data as of|Source|^N$/m)
    expect(
      wordsOf(aSheet({ contents: [] })).filter(({ turned }) => turned !== undefined).length,
    ).toBeGreaterThanOrEqual(4)
    for (const { words } of wordsOf(aSheet({ contents: [] })).filter(({ turned }) => turned !== undefined))
      expect(words).toBe('Chen Jing  2026-11-23 11:30:05  P-000012')
  })

  it('has its watermark wholly on the map, over and over, however long a name is', () => {
    for (const by of ['陈静', 'Maria Alexandra Konstantinopoulou'])
      for (const orientation of ['portrait', 'landscape'] as const) {
        const facts = aSheet({ by, orientation })
        const { map } = layoutOfSheet(facts)
        const marks = wordsOf(facts).filter(({ turned }) => turned !== undefined)
        for (const { at, words, size, turned = 0 } of marks) {
          const rise = Math.abs((Math.sin((turned * Math.PI) / 180) * breadth(words, size)) / 2)
          expect((at[1] - rise) / (72 / 25.4)).toBeGreaterThan(map.top)
          expect((at[1] + rise) / (72 / 25.4)).toBeLessThan(map.top + map.height)
        }
        expect(marks.length).toBeGreaterThanOrEqual(5)
      }
  })

  it('of a drill says so in its title and in every watermark', () => {
    const facts = aSheet({ exercise: true })
    expect(said(facts)).toContain('[DRILL] Pipes around')
    for (const { words } of wordsOf(facts).filter(({ turned }) => turned !== undefined))
      expect(words).toMatch(/^DRILL {2}Chen Jing/)
    expect(said(aSheet({ exercise: true, language: 'zh' }))).toContain('【演练】')
    expect(said(aSheet())).not.toContain('DRILL')
  })

  it('keeps every word of the legend inside its box, however much is drawn, and counts what finds no room', () => {
    const layers = KINDS.map(({ ref }) => ref)
    for (const paper of ['A4', 'A3'] as const)
      for (const orientation of ['portrait', 'landscape'] as const)
        for (const language of ['zh', 'en'] as const) {
          const facts = aSheet({ paper, orientation, language, layers })
          const { legend } = layoutOfSheet(facts)
          if (!legend) throw new Error('no legend')
          const points = 72 / 25.4
          const inside = wordsOf(facts).filter(
            ({ at, turned }) =>
              turned === undefined &&
              at[0] >= legend.left * points &&
              at[1] > legend.top * points &&
              at[1] < (legend.top + legend.height) * points,
          )
          for (const { at, size, words, anchor } of inside) {
            const half = anchor === 'middle' ? 0.5 : 0
            expect(at[0] + breadth(words, size) * (1 - half), words).toBeLessThanOrEqual(
              (legend.left + legend.width) * points,
            )
          }
          expect(inside.filter(({ words }) => words.endsWith('…')).map(({ words }) => words)).toEqual([])
          const lined = inside.filter(({ anchor }) => anchor === undefined).length
          const more = inside.find(({ words }) => /not listed|未列出/.test(words))
          expect(lined > layers.length || more !== undefined).toBe(true)
        }
  })
})

describe('words', () => {
  it('grow smaller before they are shortened, and fit in any case', () => {
    for (const words of ['燃气调压站与城市门站设施', 'Combustible gas detector in an adjacent space', 'mmmmmmmmmm']) {
      for (const width of [60, 20, 8]) {
        const set = fitted(words, 3, width)
        expect(breadth(set.words, set.size)).toBeLessThanOrEqual(width + 1e-9)
        expect(set.words.endsWith('…')).toBe(breadth(words, 3 * 0.75) > width)
      }
    }
  })

  it('are broken into lines that lose nothing', () => {
    const words = '坐标系：CGCS2000 经纬度；图面为 Web 墨卡托投影（EPSG:3857），比例尺以图幅中心为准'
    const set = lines(words, 2.4, 40)
    expect(set.join('')).toBe(words)
    expect(set.length).toBeGreaterThan(1)
    for (const line of set) expect(breadth(line.trimEnd(), 2.4)).toBeLessThanOrEqual(40)
  })
})
