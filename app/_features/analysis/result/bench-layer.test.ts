import { expect, test } from 'vitest'
import type { ImpactZone, ZoneLine } from '../../impact-zone/impact-zone.operations.ts'
import { namedZones } from './bench-layer.ts'
import { labelBelow, outermost } from './zones-of.ts'

const aZone = (id: string, scenario: string, name: string, radiusM: number | null, line: ZoneLine | null = null) =>
  ({ id, scenario, radiusM, line, criterion: { name: { zh: name, en: name } } }) as ImpactZone

const ZONES = [
  aZone('line', 'line', '必须撤离', 60, 'must-leave'),
  aZone('small', 'jet-fire', '5 kW/m²', 10),
  aZone('large', 'jet-fire', '5 kW/m²', 40),
  aZone('cool', 'jet-fire', '1.6 kW/m²', 60),
  aZone('none', 'jet-fire', '37.5 kW/m²', null),
  aZone('cloud', 'leak-cloud', 'LFL', 90),
]

const ids = (zones: readonly ImpactZone[]) => zones.map(({ id }) => id).toSorted()

test('the map names one scenario: each criterion once, at its furthest, and none that is not reached', () => {
  expect(ids(namedZones(ZONES, { scenario: null, zoneId: null }))).toEqual(['cool', 'large'])
  expect(ids(namedZones(ZONES, { scenario: 'leak-cloud', zoneId: null }))).toEqual(['cloud'])
})

test('what the hand points at is named besides', () =>
  expect(ids(namedZones(ZONES, { scenario: null, zoneId: 'small' }))).toEqual(['cool', 'large', 'small']))

test('people are those inside the outermost line, or inside the furthest zone where no line is reached', () => {
  expect(outermost(ZONES)?.id).toBe('line')
  expect(outermost(ZONES.slice(1))?.id).toBe('cloud')
  expect(outermost([])).toBeNull()
})

test('a row below headings says what they have not', () => {
  const said = ['池火', 'P-7']
  expect(labelBelow('池火·P-7·孔径 25 mm·热辐射 5 kW/m²（40 s）（筛查，未经验证）', said)).toBe(
    '孔径 25 mm·热辐射 5 kW/m²（40 s）',
  )
  expect(labelBelow('Jet fire · P-7 · hole 25 mm · 5 kW/m²', ['Jet fire', 'P-7'])).toBe('hole 25 mm · 5 kW/m²')
  expect(labelBelow('相邻空间·0 处·相邻空间 12.5 m', ['相邻空间', null])).toBe('0 处·相邻空间 12.5 m')
})
