import { expect, it } from 'vitest'
import { lengthOnSpheroid } from './spheroid.ts'

// st_length(st_makeline(...)::geography) of PostGIS 3.3, which uses GeographicLib.
it.each([
  [
    'a street',
    [
      [120.3, 36.6],
      [120.301, 36.6005],
    ],
    105.282_736_117,
  ],
  [
    'an arc of the equator',
    [
      [0, 0],
      [1, 0],
    ],
    111_319.490_793_274,
  ],
  [
    'a meridian',
    [
      [10, 45],
      [10, 46],
    ],
    111_141.548_474_209,
  ],
  [
    'a pipeline over hills',
    [
      [-95.4, 29.7, -1],
      [-97.7, 30.3, -1],
      [-101.2, 31.8, -1],
    ],
    604_829.740_635_934,
  ],
])('%s is as long as PostGIS says', (_, line, metres) => {
  expect(Math.abs(lengthOnSpheroid(line) / metres - 1)).toBeLessThan(1e-7)
})

it('a place is no way from itself, and a line without positions has no length', () => {
  expect(
    lengthOnSpheroid([
      [1, 2],
      [1, 2],
    ]),
  ).toBe(0)
  expect(lengthOnSpheroid([])).toBe(0)
})
