import { expect, it } from 'vitest'
import { answerAfter, isPlace, LONGEST_PLACE } from './wall-view.ts'

it.each([
  'bounds=121.9,29.92,121.91,29.93&sel=asset:12&view=3d',
  'area=polygon:121.9,29.92+121.91,29.92&fade=gas.main%7E40',
])('a place is what a desk has in its address: %s', (text) => expect(isPlace(text)).toBe(true))

it.each(['', 'a b', '<script>', 'bounds="', 'x'.repeat(LONGEST_PLACE + 1), '大屏'])('no place: %s', (text) => {
  expect(isPlace(text)).toBe(false)
})

it('a pinned wall does not unsay that another shows it; an incident does', () => {
  expect(answerAfter('shown', 'pinned')).toBe('shown')
  expect(answerAfter('shown', 'taken')).toBe('taken')
  expect(answerAfter('taken', 'shown')).toBe('shown')
  expect(answerAfter(null, 'pinned')).toBe('pinned')
})
