import { expect, test } from 'vitest'
import { THRESHOLDS } from '../sectors/registry.ts'
import { ofDefault, placeOf, rulesOf, type Threshold } from './threshold.ts'

const aThreshold = (over: Partial<Threshold> = {}): Threshold => ({
  id: 1,
  sectorId: 'gas',
  metric: 'methane-adjacent',
  sensorId: null,
  kind: 'above',
  priority: 'P1',
  value: 2.5,
  unit: '%VOL',
  windowS: null,
  deviceEvent: null,
  holdS: 0,
  hysteresis: 0.2,
  calmS: 60,
  clause: '',
  source: '',
  mark: 'P',
  verified: false,
  note: null,
  version: 1,
  ...over,
})
const SENSOR = { id: 7, sectorId: 'gas', metric: 'methane-adjacent', unit: '%VOL' }

test('no two defaults of the registry take one place', () => {
  const places = THRESHOLDS.map(({ sector, it }) => placeOf(ofDefault(sector.id, it)))
  expect(new Set(places).size).toBe(places.length)
})

test("a sensor's own threshold goes before its metric's, and another sensor's says nothing", () => {
  const own = aThreshold({ id: 2, sensorId: 7, value: 1.5 })
  const rules = rulesOf(SENSOR, [aThreshold(), own, aThreshold({ id: 3, sensorId: 8 })])
  expect(rules.map(({ thresholdId, value }) => [thresholdId, value])).toEqual([[2, 1.5]])
})

test('units of one quantity are converted, others are never mixed', () => {
  const [rule] = rulesOf(SENSOR, [aThreshold({ value: 25_000, hysteresis: 2000, unit: 'ppm' })])
  expect(rule?.value).toBeCloseTo(2.5)
  expect(rule?.hysteresis).toBeCloseTo(0.2)
  expect(rulesOf(SENSOR, [aThreshold({ unit: '%LEL', value: 50 })])).toEqual([])
})
