import { expect, test } from 'vitest'
import { compassOf, windIsSteady } from './wind.ts'

const at = '2026-11-22T08:00:00.000Z'
const now = Date.parse(at)
const aWind = { at, windSpeedMs: 3, windFromDeg: 90, temperatureC: 12, rainMmH: 0, source: 'station' }

test('a wind is named after where it comes from', () => {
  expect(compassOf(0)).toBe('N')
  expect(compassOf(90)).toBe('E')
  expect(compassOf(359)).toBe('N')
  expect(compassOf(-45)).toBe('NW')
})

test('a weak or an old wind has no direction', () => {
  expect(windIsSteady(aWind, now)).toBe(true)
  expect(windIsSteady({ ...aWind, windSpeedMs: 1.4 }, now)).toBe(false)
  expect(windIsSteady(aWind, now + 16 * 60_000)).toBe(false)
})
