import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitPlace, fitText, placeOf, textEm } from './fit-text.ts'

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

test('a place keeps its number', () => {
  expect(fitPlace('建设路雨水井 168', 9)).toBe('建设路雨水井 168')
  expect(fitPlace('Jianshe Road rain well 168', 10)).toBe('Jianshe Road… 168')
  expect(fitPlace('建设路雨水井 168', 6)).toBe('建设路… 168')
})

test('a place is named without the word for sensor', () => {
  expect(placeOf('建设路雨水井 168监测点', '流量')).toBe('建设路雨水井 168')
  expect(placeOf('Jianshe Road well 168 monitor', 'flow')).toBe('Jianshe Road well 168')
  expect(placeOf('门站流量计', '压力')).toBe('门站流量计')
})

test('a place is named without what is measured there', () => {
  expect(placeOf('建设路雨水井 168 管网流量', '管网流量')).toBe('建设路雨水井 168')
  expect(placeOf('Regulator 21: network pressure', 'Network pressure')).toBe('Regulator 21')
  expect(placeOf('管网压力', '管网压力')).toBe('管网压力')
})
