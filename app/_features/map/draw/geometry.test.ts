import { expect, test } from 'vitest'
import { geometryOf, positionsOf } from './geometry.ts'

const corners = [
  [121.9, 29.92],
  [121.901, 29.92],
  [121.901, 29.921],
] as const

test('what is given to the hand comes back from it as it was', () => {
  for (const form of ['line', 'area'] as const) expect(positionsOf(geometryOf(form, corners))).toEqual(corners)
  expect(positionsOf(geometryOf('point', corners.slice(0, 1)))).toEqual([corners[0]])
})

test('a ring for the tool ends where it began', () => {
  expect(geometryOf('area', corners)).toMatchObject({ coordinates: [[corners[0], corners[1], corners[2], corners[0]]] })
})
