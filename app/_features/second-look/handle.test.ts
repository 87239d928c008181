import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentAfterKey, percentAt } from './handle.ts'

test('arrows move the handle by one, pages by ten, ends as far as both sides can still be seen', () => {
  expect(
    ['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => percentAfterKey(50, key)),
  ).toEqual([49, 51, 40, 60, 10, 90])
  expect(percentAfterKey(50, 'Escape')).toBeNull()
  expect(percentAfterKey(90, 'ArrowRight')).toBe(90)
})

test('a hand pulls the handle to where it is, in whole percents and never over an edge', () => {
  const frame = { left: 200, width: 800 }
  expect([200, 600, 604, 1_000, -5_000].map((x) => percentAt(x, frame))).toEqual([10, 50, 51, 90, 10])
  expect(percentAt(300, { left: 0, width: 0 })).toBe(50)
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 8_000 }), (x, width) => {
      const percent = percentAt(x, { left: 0, width })
      expect(Number.isInteger(percent) && percent >= 10 && percent <= 90).toBe(true)
    }),
  )
})
