import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin, nextWindow, windowFor } from './window.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const moments = fc.integer({ min: NOW - 400 * 86_400_000, max: NOW })
const speeds = fc.constantFrom(1, 10, 60, 600)

test('a moment lies in its window, and the window does not reach beyond the present', () => {
  fc.assert(
    fc.property(moments, speeds, (at, speed) => {
      const window = windowFor(at, speed, null, NOW)
      expect(isWithin(at, window)).toBe(true)
      expect(window.until).toBeLessThanOrEqual(NOW)
    }),
  )
})

test('a window is kept as long as the moment lies in it', () => {
  const window = windowFor(NOW - 3_600_000, 60, null, NOW)
  expect(windowFor(window.until, 1, window, NOW)).toBe(window)
  expect(windowFor(window.until + 1, 60, window, NOW)).not.toBe(window)
})

test('windows that are played follow one another without a gap, up to the present', () => {
  fc.assert(
    fc.property(moments, speeds, (at, speed) => {
      const window = windowFor(at, speed, null, NOW)
      const next = nextWindow(window, speed, NOW)
      if (next === null) expect(window.until).toBeGreaterThanOrEqual(NOW - 1)
      else expect(isWithin(window.until + 1, next)).toBe(true)
    }),
  )
})
