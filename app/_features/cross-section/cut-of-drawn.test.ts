import { expect, test } from 'vitest'
import { cutOf } from './cut-of-drawn.ts'

type Position = readonly [number, number]

const [a, b, c]: readonly [Position, Position, Position] = [
  [121.9, 29.92],
  [121.9, 29.921],
  [121.9, 29.922],
]
const drawn = (finished: boolean, ...positions: readonly Position[]) => cutOf({ shape: 'line', positions, finished })

test('a cut is whole with its second end: while one draws, the last position is only the pointer', () => {
  expect(drawn(false, a, a)).toBeNull()
  expect(drawn(false, a, b)).toBeNull()
  expect(drawn(false, a, b, c)).toEqual([a, b])
  expect(drawn(true, a, b)).toEqual([a, b])
})

test('the second end stands as soon as it is clicked, though the pointer rests', () => {
  expect(drawn(false, a, b, b)).toEqual([a, b])
})

test('a line that ends where it begins cuts nothing', () => {
  expect(drawn(true, a)).toBeNull()
  expect(drawn(true, a, a)).toBeNull()
})
