import { expect, it } from 'vitest'
import { centreOf } from './centre.ts'

it('a question is asked from the thing itself', () => {
  expect(centreOf({ type: 'Point', coordinates: [121.9, 29.92, -2] })).toEqual([121.9, 29.92])
  expect(
    centreOf({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [5, 9],
        [6, 0],
      ],
    }),
  ).toEqual([5, 9])
  expect(
    centreOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 2],
          [0, 0],
        ],
      ],
    }),
  ).toEqual([2, 1])
})
