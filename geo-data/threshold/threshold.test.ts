import { expect, test } from 'vitest'
import { THRESHOLDS } from '../sectors/registry.ts'
import { ofDefault, placeOf, type Ruled, rulesOf, type Threshold } from './threshold.ts'

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
  assetKind: null,
  spaceType: null,
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
const SENSOR = { id: 7, sectorId: 'gas', metric: 'methane-adjacent', unit: '%VOL', on: 'drainage.manhole' } as const
const valuesOf = (sensor: Ruled, ...thresholds: Threshold[]) => rulesOf(sensor, thresholds).map(({ value }) => value)

test('no two defaults of the registry take one place', () => {
  const places = THRESHOLDS.map(({ sector, it }) => placeOf(ofDefault(sector, it)))
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

test('a threshold of a kind, or of a type of space, judges only sensors that stand there', () => {
  const kind = aThreshold({ id: 2, assetKind: 'drainage.manhole', priority: 'P2' })
  const space = aThreshold({ id: 3, spaceType: 'drain', priority: 'P3' })
  expect(rulesOf(SENSOR, [kind, space])).toHaveLength(2)
  expect(rulesOf({ ...SENSOR, on: 'gas.utility-well' }, [kind, space])).toEqual([])
  expect(rulesOf({ ...SENSOR, on: null }, [kind, space])).toEqual([])
})

test('the nearest of several holds: its own, its kind, its space, its metric', () => {
  const metric = aThreshold({ value: 1 })
  const space = aThreshold({ value: 2, spaceType: 'drain' })
  const kind = aThreshold({ value: 3, assetKind: 'drainage.manhole' })
  const own = aThreshold({ value: 4, sensorId: 7 })
  expect(valuesOf(SENSOR, metric, space)).toEqual([2])
  expect(valuesOf(SENSOR, kind, metric, space)).toEqual([3])
  expect(valuesOf(SENSOR, own, kind, metric, space)).toEqual([4])
  expect(valuesOf({ ...SENSOR, on: 'gas.utility-well' }, kind, metric, space)).toEqual([1])
})

test('a fall and a rise at one priority stand beside one another', () => {
  const rate = { kind: 'rate', windowS: 60 } as const
  expect(valuesOf(SENSOR, aThreshold({ ...rate, value: -2 }), aThreshold({ ...rate, id: 2, value: 1 }))).toEqual([
    -2, 1,
  ])
  const both = [aThreshold({ ...rate, value: -2 }), aThreshold({ ...rate, id: 2, value: -1, sensorId: 7 })]
  expect(valuesOf(SENSOR, ...both)).toEqual([-1])
})
