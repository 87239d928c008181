import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourOf, peopleRange } from './exposure.ts'

test('people are said as uncertain: 「约320人(210–480)」, never 317', () => {
  expect(peopleRange(317, 22)).toEqual({ estimate: 320, low: 200, high: 480, hour: 22 })
  expect(peopleRange(0, 3)).toEqual({ estimate: 0, low: 0, high: 0, hour: 3 })
})

test('the count lies within its own range, and somebody is never nobody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (counted) => {
      const { estimate, low, high } = peopleRange(counted, 0)
      expect(low).toBeLessThanOrEqual(counted)
      expect(high).toBeGreaterThanOrEqual(counted)
      expect(estimate).toBeGreaterThan(0)
    }),
  )
})

test('the hour is the city’s own, and midnight is 0', () => {
  expect(hourOf(new Date('2026-11-21T16:30:00Z'), 'Asia/Shanghai')).toBe(0)
  expect(hourOf(new Date('2026-11-22T02:00:00Z'), 'Asia/Shanghai')).toBe(10)
})
