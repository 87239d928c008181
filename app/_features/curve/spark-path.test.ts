import { expect, test } from 'vitest'
import { SPARK, sparkPath } from './spark-path.ts'

test('the stroke runs from edge to edge, the highest at the top', () => {
  expect(sparkPath({ at: [0, 50, 100], average: [1, 3, 2] })).toBe('M1.5 18.5L36.0 1.5L70.5 10.0')
})

test('what never changes is a level line', () =>
  expect(sparkPath({ at: [0, 10], average: [4, 4] })).toBe(`M1.5 ${(SPARK.height / 2).toFixed(1)}L70.5 10.0`))

test('where nothing was heard nothing is drawn', () => {
  const at = [0, 1, 2, 3, 4, 30, 31, 32, 33, 34]
  const path = sparkPath({ at, average: at.map(() => 1) })
  expect(path?.match(/M/g)).toHaveLength(2)
})

test('one value alone has no stroke', () => {
  expect(sparkPath({ at: [], average: [] })).toBeNull()
  expect(sparkPath({ at: [5], average: [1] })).toBeNull()
})
