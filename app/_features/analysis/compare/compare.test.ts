import { expect, test } from 'vitest'
import type { ImpactZone, ZoneLine } from '../../impact-zone/impact-zone.operations.ts'
import { comparedRows, peopleDifference } from './compare.ts'

const aZone = (scenario: string, name: string, radiusM: number, line: ZoneLine | null = null): ImpactZone => ({
  id: `${scenario}${name}${radiusM}`,
  scenario,
  law: '',
  validation: 'published',
  line,
  label: { zh: '', en: '' },
  criterion: { name: { zh: name, en: name } },
  radiusM,
  steps: [],
  geometry: { type: 'MultiPolygon', coordinates: [] },
  exposure: { people: null, protectionTargets: [], hazardSources: [], assets: [], buildings: 0 },
})

test('a criterion is one row across all, the furthest of several holes counts, and what is not reached stays empty', () => {
  const small = [aZone('line', '', 20, 'cordon'), aZone('jet-fire', '5 kW/m²', 10), aZone('jet-fire', '5 kW/m²', 20)]
  const large = [aZone('line', '', 90, 'cordon'), aZone('jet-fire', '5 kW/m²', 60), aZone('leak-cloud', 'LFL', 90)]
  const rows = comparedRows([small, large])
  expect(rows.map(({ key, cells }) => [key, ...cells.map((zone) => zone?.radiusM ?? null)])).toEqual([
    ['cordon', 20, 90],
    ['jet-fire|5 kW/m²', 20, 60],
    ['leak-cloud|LFL', null, 90],
  ])
})

test('a difference in people is as uncertain as both counts together', () => {
  const first = { estimate: 100, low: 60, high: 150, hour: 2 }
  const other = { estimate: 300, low: 200, high: 450, hour: 2 }
  expect(peopleDifference(first, other)).toEqual({ estimate: 200, low: 50, high: 390 })
  expect(peopleDifference(null, other)).toBeNull()
})
