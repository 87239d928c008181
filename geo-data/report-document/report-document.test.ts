import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { composeReport } from './compose.ts'
import { pngOf } from './map/drawing.png.ts'
import { svgOf } from './map/drawing.svg.ts'
import { mapBounds, scaleLength } from './map/map-drawing.ts'
import { reportDocx } from './report.docx.ts'
import { writeReportPdf } from './report.pdf.ts'
import { DOCUMENT_KINDS, type ReportDocument } from './report-document.ts'
import { someFacts } from './test-facts.ts'

const exported = { by: '张三', at: new Date('2026-11-22T03:04:05Z') }
const said = ({ blocks }: ReportDocument): string => JSON.stringify(blocks)

describe('a report', () => {
  it.each(DOCUMENT_KINDS)(
    'of kind %s says who took it and when, where, how far, by which laws and how sure',
    (kind) => {
      const report = composeReport(kind, someFacts(), exported)
      expect(report.footer).toBe('2026-1122-0007 · 导出 张三 2026-11-22 11:04:05')
      for (const words of [
        '滨江区 建设路 12 号',
        '必须撤离',
        '待核实',
        '筛查级',
        '8.0 m – 12 m – 19 m',
        '0.1.0+laws.0123456789',
      ])
        expect(said(report)).toContain(words)
      expect(report.blocks.filter(({ as }) => as === 'map')).toHaveLength(1)
    },
  )

  it('of risk carries every step of every zone that leads, as the ring card does', () => {
    const facts = someFacts()
    const report = said(composeReport('risk', facts, exported))
    const led = new Set(
      facts.zoneSet.zones.filter(({ line }) => line).flatMap(({ steps }) => steps.map(({ name }) => name.zh)),
    )
    const leading = facts.zoneSet.zones.filter(({ label }) => led.has(label.zh))
    expect(leading.length).toBeGreaterThan(1)
    for (const { formula, result } of leading.flatMap(({ steps }) => steps)) {
      expect(report).toContain(JSON.stringify(formula).slice(1, -1))
      expect(report).toContain(String(Number(result.value.toPrecision(6))))
    }
  })

  it('is Chinese: English stands in formulas and titles of papers alone, and nobody is sent to a file of ours', () => {
    for (const facts of [someFacts('chamber'), someFacts('line')])
      for (const kind of DOCUMENT_KINDS) {
        const told = composeReport(kind, facts, exported).blocks.flatMap((block) => {
          if (block.as === 'table') return block.rows.flat()
          if (block.as === 'pairs') return block.rows.flat()
          return block.as === 'paragraph' && !block.text.includes('→') ? [block.text] : []
        })
        expect(told.filter((text) => /(?:\b[a-z]{2,}\b[ ,:;]+){3,}[a-z]{2,}|\.md\b/.test(text))).toEqual([])
      }
  })

  it('of warning says which rule wins, which are ours, and what would alter the level', () => {
    const report = said(composeReport('warning', someFacts(), exported))
    for (const words of [
      '橙色（二级）',
      '就高：必须撤离线内人数',
      '未核实',
      '若必须撤离线内人数为 ≥ 100 人（现 43）',
      '尚未决定',
    ])
      expect(report).toContain(words)
  })

  it('of an analysis says that it is none of a real incident, and grades nothing', () => {
    const facts = someFacts('line', { subject: 'analysis', verification: null, proposal: null })
    const report = composeReport('warning', facts, exported)
    expect(report.title).toBe('【研判推演】风险预警报告')
    expect(said(report)).toContain('不定级')
  })

  it('leaves as PDF and as Word', { timeout: 30_000 }, async () => {
    const report = composeReport('prediction', someFacts(), exported)
    const into = new PassThrough()
    const [pdf] = await Promise.all([buffer(into), writeReportPdf(report, into)])
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
    expect((await reportDocx(report)).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the map of a report', () => {
  it('holds every zone, whatever its shape', () => {
    const { zoneSet, place } = someFacts('line')
    const areas = zoneSet.zones.map(({ area }) => area)
    const { west, south, east, north } = mapBounds(areas, place)
    for (const [lon, lat] of areas.flatMap(({ coordinates }) => coordinates.flat(2))) {
      expect(lon > west && lon < east).toBe(true)
      expect(lat > south && lat < north).toBe(true)
    }
  })

  it('has a scale of a round length, north, wind, a legend and the targets by name', () => {
    expect([1234, 90, 400].map(scaleLength)).toEqual([200, 10, 50])
    const svg = svgOf(someFacts().map)
    for (const words of ['北 N', '必须撤离', '风 3 m/s', '第一小学']) expect(svg).toContain(words)
    expect(svg).toMatch(/>\d+ k?m</)
  })

  it('is the same picture for readers that know no SVG', () => {
    const square = [
      [10, 10],
      [20, 10],
      [20, 20],
      [10, 20],
    ] as const
    const drawing = {
      width: 30,
      height: 30,
      marks: [{ as: 'path', rings: [square], closed: true, fill: '#ff0000' }] as const,
    }
    const png = pngOf(drawing)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([90, 90])
    expect(pngOf({ ...drawing, marks: [] }).equals(png)).toBe(false)
  })
})
