import { expect, test } from 'vitest'
import { plotColumns, plotRange, thresholdLines, timeRange } from './curve-data.ts'

const aThreshold = { id: '1', kind: 'above', priority: 'P1', value: 2.5, unit: '%VOL', verified: false }

test('silence breaks the line instead of being drawn as calm', () => {
  const curve = {
    unit: 'MPa',
    bucketS: 0,
    at: [0, 10_000, 100_000],
    minimum: [1, 1, 2],
    average: [1, 1, 2],
    maximum: [1, 1, 2],
  }
  const [seconds, , , average] = plotColumns(curve, 10)
  expect(seconds).toEqual([0, 10, 55, 100])
  expect(average).toEqual([1, 1, null, 2])
})

test('a slow logger has no gap between two of its own periods', () => {
  const curve = { unit: 'MPa', bucketS: 0, at: [0, 1_800_000], minimum: [1, 1], average: [1, 1], maximum: [1, 1] }
  expect(plotColumns(curve, 1800)[3]).toEqual([1, 1])
})

test('a thinned past is one line, and a silence in it is still a gap', () => {
  const at = [0, 30, 60, 90, 270, 300, 305, 310].map((minutes) => minutes * 60_000)
  const flat = at.map(() => 1)
  const curve = { unit: 'MPa', bucketS: 0, at, minimum: flat, average: flat, maximum: flat }
  expect(plotColumns(curve, 300)[3]).toEqual([1, 1, 1, 1, null, 1, 1, 1, 1])
})

test('only a value in the same unit is a line on the axis', () => {
  const lel = { ...aThreshold, unit: '%LEL' }
  const rate = { ...aThreshold, kind: 'rate' }
  expect(thresholdLines([aThreshold, lel, rate], '%VOL')).toEqual([{ value: 2.5, priority: 'P1', verified: false }])
})

test('the axis reaches to a threshold that is near and ignores one that is far', () => {
  const [, top] = plotRange(0, 1, [{ value: 2.5, priority: 'P1', verified: false }])
  expect(top).toBeGreaterThan(2.5)
  const [, low] = plotRange(0, 0.01, [{ value: 2.5, priority: 'P1', verified: false }])
  expect(low).toBeLessThan(0.02)
})

test('an axis of values that cannot be negative does not go below nought', () => {
  expect(plotRange(0, 5, [])[0]).toBe(0)
  expect(plotRange(-3, 5, [])[0]).toBeLessThan(-3)
})

test('a lone reading has an axis of its hour', () => {
  expect(timeRange(7200, 7200)).toEqual([5400, 9000])
  expect(timeRange(0, 7200)).toEqual([0, 7200])
})
