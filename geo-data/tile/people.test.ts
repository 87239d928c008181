import { expect, test } from 'vitest'
import { groundHa, hourInAddress, peopleGridZoom } from './people.ts'

test('a square is never finer than a hectare, and far away never finer than the eye', () => {
  expect([9, 11, 12, 13, 16, 18].map(peopleGridZoom)).toEqual([15, 17, 18, 18, 18, 18])
})

test('a square covers as much ground as its sides in metres of that latitude say', () => {
  // 29.92° N: 152.87 m of the map are 132.5 m of ground.
  expect(groundHa({ z: 16, x: 54_961, y: 27_055 })).toBeCloseTo(1.756, 2)
})

test('an address says a whole hour of a day, or nothing', () => {
  expect(['0', '9', '23', '24', '07', '-1', '1.5', ''].map(hourInAddress)).toEqual([
    0,
    9,
    23,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
