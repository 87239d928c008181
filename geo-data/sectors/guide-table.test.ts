import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { METRICS, SECTORS } from './registry.ts'

const GUIDE = '/work/shared/sources/003-city-safety-guide.txt'

/** As it is read aloud: no spaces, no typesetting, one sign for one thing. */
const plain = (words: string): string =>
  words
    .replaceAll(/\\text\{([^}]*)\}/g, '$1')
    .replaceAll('\\%', '%')
    .replaceAll('\\pm', '±')
    .replaceAll('\\mu', 'μ')
    .replaceAll('\\varepsilon', 'ε')
    .replaceAll('\\leq', '≤')
    .replaceAll('\\geq', '≥')
    .replaceAll('^3', '³')
    .replaceAll('℃', '°C')
    .replaceAll('µ', 'μ')
    .replaceAll('：', ':')
    .replaceAll(/[\s$]/g, '')

/** Rows of the guide's tables 1 to 6. */
const TABLE_ROWS = [
  ...[101, 102, 103, 104, 105, 106, 107],
  ...[121, 122, 123, 124, 125],
  ...[131, 132, 133, 135],
  ...[141, 142],
  ...Array.from({ length: 21 }, (_, at) => 151 + at),
  ...[181, 182, 183, 184, 185, 186, 187],
].map((number) => `R${number}`)

const ofTables = METRICS.filter(({ it }) => TABLE_ROWS.includes(it.requirement))

describe('the tables of the guide', () => {
  it('are answered row by row', () => {
    const answered = new Set(METRICS.map(({ it }) => it.requirement))
    expect(TABLE_ROWS.filter((row) => !answered.has(row))).toEqual([])
  })

  it.skipIf(!existsSync(GUIDE))('are kept in their own words', () => {
    const guide = plain(readFileSync(GUIDE, 'utf8'))
    const ours = ofTables.filter(({ it }) => it.accuracy.zh !== '—' && !guide.includes(plain(it.accuracy.zh)))
    expect(ours.map(({ ref, it }) => `${ref}: ${it.accuracy.zh}`)).toEqual([])
  })

  it('give bridges twenty-one rows and the tunnel its methane, slip and all', () => {
    const rows = (sector: string) =>
      new Set(ofTables.filter((one) => one.sector.id === sector).map((one) => one.it.requirement))
    expect(rows('bridge').size).toBe(21)
    const methane = METRICS.find(({ ref }) => ref === 'tunnel.methane')?.it
    expect(methane?.accuracy.zh).toBe('精度：0.1% LEL')
    expect(methane?.note?.zh).toContain('照录不改')
  })

  it('leave what states no figure without one, and say so', () => {
    const silent = METRICS.filter(({ it }) => it.accuracy.zh === '—')
    expect(silent.length).toBeGreaterThan(0)
    for (const { ref, it } of silent) expect(it.note?.zh, ref).toBeTruthy()
  })
})

describe('every sector', () => {
  it('measures on each of its metrics something that lies within its range', () => {
    for (const { ref, it } of METRICS) expect(it.range.max, ref).toBeGreaterThan(it.range.min)
  })

  it('raises nothing outside the range in which a sample is believed', () => {
    for (const sector of SECTORS)
      for (const threshold of sector.thresholds) {
        const range = sector.metrics.find(({ id }) => id === threshold.scope.metric)?.range
        if (!range || (threshold.kind !== 'above' && threshold.kind !== 'below')) continue
        if (threshold.conversion) continue
        expect(threshold.value, `${sector.id}.${threshold.id}`).toBeGreaterThanOrEqual(range.min)
        expect(threshold.value, `${sector.id}.${threshold.id}`).toBeLessThanOrEqual(range.max)
      }
  })

  it('asks a question in both languages with each hazard and each scenario', () => {
    const asked = SECTORS.flatMap(({ id, hazards }) =>
      hazards.flatMap((hazard) =>
        [hazard, ...hazard.scenarios].map((one) => ({ ref: `${id}.${one.id}`, ...one.question })),
      ),
    )
    expect(asked.filter(({ zh, en }) => !zh.endsWith('？') || !en.endsWith('?')).map(({ ref }) => ref)).toEqual([])
  })

  it('reaches every metric with a hazard where it raises more than a fault', () => {
    for (const sector of SECTORS) {
      const meant = new Set(sector.hazards.flatMap((hazard) => hazard.metrics))
      const raised = sector.thresholds.filter(({ kind }) => kind === 'above' || kind === 'below' || kind === 'rate')
      expect(
        raised.map(({ scope }) => scope.metric).filter((metric) => !meant.has(metric)),
        sector.id,
      ).toEqual([])
    }
  })
})
