import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, placeOf, textEm } from './fit-text.ts'

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

test('a place is named without the word for sensor', () => {
  expect(placeOf('建设路雨水井 168监测点')).toBe('建设路雨水井 168')
  expect(placeOf('Jianshe Road well 168 monitor')).toBe('Jianshe Road well 168')
  expect(placeOf('门站流量计')).toBe('门站流量计')
})
