import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../sectors/unit.ts'
import { nameAndUnit } from './column-name.ts'
import { readDay } from './date.ts'
import { readQuantity } from './quantity.ts'
import { equalAreaDiameter, sectionOf } from './section.ts'

describe('a quantity', () => {
  it.each<[unknown, Unit, string | undefined, number]>([
    [12, 'mm', 'in', 304.8],
    ['12 in', 'mm', undefined, 304.8],
    ['12 in', 'mm', 'ft', 304.8],
    [10, 'm', 'ft', 3.048],
    [100, 'MPa', 'psi', 0.689475729317],
    [400, 'MPa', 'kPa', 0.4],
    ['0.4MPa', 'MPa', undefined, 0.4],
    ['２００', 'mm', 'mm', 200],
    [0.3, 'mm', 'm', 300],
    ['1e3', 'm', undefined, 1000],
    [120, 'm', '厘米', 1.2],
    [5, 'm', 'nobody knows', 5],
  ])('%j, wanted in %s from a column in %s, is %d', (raw, unit, column, value) => {
    expect(readQuantity(raw, unit, column)).toEqual({ value })
  })

  it.each<[unknown, Unit, string | undefined, RegExp]>([
    ['二百', 'mm', undefined, /Chinese numerals/],
    ['1,200', 'mm', undefined, /not a number/],
    ['about 5', 'm', undefined, /not a number/],
    ['=1+1', 'm', undefined, /not a number/],
    [5, 'MPa', 'm', /no pressure/],
    ['', 'm', undefined, /not a number/],
    [{}, 'm', undefined, /not a number/],
    ['1e999', 'm', undefined, /not a number/],
  ])('%j, wanted in %s from a column in %s, is refused', (raw, unit, column, why) => {
    expect(readQuantity(raw, unit, column)).toEqual({
      reason: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(why) },
    })
  })

  it('is a number or a reason, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.anything(), fc.option(fc.string(), { nil: undefined }), (raw, column) => {
        const read = readQuantity(raw, 'mm', column)
        return 'reason' in read ? read.reason.zh !== '' && read.reason.en !== '' : Number.isFinite(read.value)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('a day', () => {
  it.each([
    ['2022-04-11', undefined, '2022-04-11'],
    ['2022/4/1', undefined, '2022-04-01'],
    ['2022年4月11日', undefined, '2022-04-11'],
    ['20220411', undefined, '2022-04-11'],
    ['2022-04-11 08:30:00', undefined, '2022-04-11'],
    ['25/04/2022', undefined, '2022-04-25'],
    ['04/25/2022', undefined, '2022-04-25'],
    ['04/04/2022', undefined, '2022-04-04'],
    ['11/04/2022', 'dmy', '2022-04-11'],
    ['11/04/2022', 'mdy', '2022-11-04'],
  ] as const)('%s, read %s, is %s', (text, order, value) => {
    expect(readDay(text, order)).toEqual({ value })
  })

  it.each(['11/04/2022', '2022-02-31', '31/31/2022', 'soon', '2022', '25/04/2022x'])('%s is refused', (text) => {
    expect(readDay(text)).toEqual({ reason: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) } })
  })

  it('of another order than was said is refused, not turned round', () => {
    expect(readDay('25/04/2022', 'mdy')).toEqual({
      reason: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
    })
  })
})

describe('a column', () => {
  it.each([
    ['管径（mm）', { name: '管径', unit: 'mm' }],
    ['管径 (MM)', { name: '管径', unit: 'MM' }],
    ['压力/MPa', { name: '压力', unit: 'MPa' }],
    ['Ｘ 坐标', { name: 'x坐标' }],
    ['diameter [in]', { name: 'diameter', unit: 'in' }],
    ['pressure_mpa', { name: 'pressure_mpa' }],
  ])('%s says its name and its unit', (column, parts) => {
    expect(nameAndUnit(column)).toEqual(parts)
  })
})

describe('a section', () => {
  it('is width before height, and as wide as a circle of its area', () => {
    for (const text of ['300X200', '300×200', '300*200', ' 300 x 200mm'])
      expect(sectionOf(text)).toEqual({ width: 300, height: 200 })
    expect(equalAreaDiameter({ width: 300, height: 200 })).toBe(276)
    for (const text of ['300', 'DN300', 300, '300X', null]) expect(sectionOf(text)).toBeUndefined()
  })
})
