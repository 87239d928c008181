import { expect, test } from 'vitest'
import { dashes, partsOf } from './dash.ts'

const onEquator = [
  [0, 0],
  [4, 0],
]

test('a line is cut into dashes with gaps between them', () => {
  const found = dashes(onEquator, 4, 0.5)
  expect(found.map(([a, b]) => [a?.[0], b?.[0]])).toEqual([
    [0, 0.5],
    [1, 1.5],
    [2, 2.5],
    [3, 3.5],
  ])
})

test('a dash goes round a corner in one piece', () => {
  const corner = [
    [0, 0],
    [0.25, 0],
    [0.25, 0.75],
  ]
  const found = dashes(corner, 1, 0.5)
  expect(found).toHaveLength(1)
  expect(found[0]).toHaveLength(3)
})

test('a line without length has no dashes', () => {
  expect(
    dashes(
      [
        [1, 1],
        [1, 1],
      ],
      8,
      0.5,
    ),
  ).toEqual([])
})

test('holes of a polygon are lines too', () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ]
  expect(partsOf({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] })).toHaveLength(3)
})
