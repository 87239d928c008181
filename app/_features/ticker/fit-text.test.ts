import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, textEm } from './fit-text.ts'

test('what fits is left alone', () => expect(fitText('建设路128号', 12)).toBe('建设路128号'))

test('what does not fit ends in an ellipsis between two letters', () => {
  expect(fitText('港口小学北侧雨水井监测点', 8)).toBe('港口小学北侧雨…')
})

test('a shortened text is never wider than its row', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('井', 'a', 'W', '1', ' ', '·') }),
      fc.integer({ min: 2, max: 20 }),
      (text, em) => {
        expect(textEm(fitText(text, em))).toBeLessThanOrEqual(em)
      },
    ),
  )
})
