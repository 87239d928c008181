import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zonedMoment, zonedText } from './zoned.ts'

test("a moment is written and read by the city's clock", () => {
  expect(zonedText(Date.parse('2026-11-21T19:15:00Z'), 'Asia/Shanghai')).toBe('2026-11-22T03:15:00')
  expect(zonedMoment('2026-11-22T03:15', 'Asia/Shanghai')).toBe(Date.parse('2026-11-21T19:15:00Z'))
  expect(zonedMoment('', 'Asia/Shanghai')).toBeNull()
})

test('every moment comes back from its field', () => {
  const seconds = fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 })
  fc.assert(
    fc.property(seconds, (second) => {
      expect(zonedMoment(zonedText(second * 1000, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(second * 1000)
    }),
    { numRuns: 20 },
  )
})
