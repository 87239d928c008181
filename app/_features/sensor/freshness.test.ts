import { expect, test } from 'vitest'
import { isStale } from './freshness.ts'

const at = '2026-11-22T08:00:00.000Z'
const after = (seconds: number) => Date.parse(at) + seconds * 1000

test('a daily logger is fresh where a ten-second probe has long been stale', () => {
  expect(isStale(at, 86_400, after(3_600))).toBe(false)
  expect(isStale(at, 10, after(3_600))).toBe(true)
})

test('three periods may pass, not more', () => {
  expect(isStale(at, 60, after(180))).toBe(false)
  expect(isStale(at, 60, after(181))).toBe(true)
})

test('what never spoke is stale', () => expect(isStale(null, 60, after(0))).toBe(true))
