import { describe, expect, it } from 'vitest'
import type { Attribute } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { parseAttribute } from './attribute-value.ts'

const diameter: Attribute = {
  name: 'diameter_mm',
  label: text('公称直径', 'Nominal diameter'),
  type: 'number',
  unit: 'mm',
  range: { min: 10, max: 3000 },
}
const material: Attribute = {
  name: 'material',
  label: text('管材', 'Material'),
  type: 'choice',
  unit: 'none',
  choices: [{ id: 'steel', name: text('钢管', 'Steel'), aliases: ['钢'] }],
}
const year: Attribute = { name: 'built_year', label: text('年', 'Year'), type: 'integer', unit: 'year' }
const day: Attribute = { name: 'checked', label: text('日', 'Day'), type: 'date', unit: 'none' }

describe('a column of a file', () => {
  it('gives a number as it stands, or with the mark that surveys write before a diameter', () => {
    expect(parseAttribute(diameter, 200)).toEqual({ value: 200 })
    expect(parseAttribute(diameter, ' DN200 ')).toEqual({ value: 200 })
  })

  it.each([null, undefined, '', '   '])('is missing, never 0, when it holds %j', (raw) => {
    expect(parseAttribute(diameter, raw)).toEqual({ missing: true })
  })

  it.each([
    [diameter, 'zwei', 'not a number'],
    [diameter, '二百', 'not a number'],
    [diameter, Number.NaN, 'not a number'],
    [diameter, 4000, 'outside 10–3000 mm'],
    [diameter, { value: 1 }, 'expected a number'],
    [year, 1998.5, 'whole number'],
    [material, 'bamboo', 'none of: steel'],
    [day, '11/04/2022', 'two readings'],
    [day, '2022-02-31', 'not a date'],
  ])('of %o is refused when it holds %j', (attribute, raw, why) => {
    expect(parseAttribute(attribute, raw)).toEqual({
      reason: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringContaining(why) },
    })
  })

  it('finds a choice by id, by either name and by alias, without case', () => {
    for (const spelling of ['steel', 'STEEL', '钢管', '钢']) {
      expect(parseAttribute(material, spelling)).toEqual({ value: 'steel' })
    }
  })
})
