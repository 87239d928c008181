import { expect, it } from 'vitest'
import { areaOnSpheroid } from './spheroid-area.ts'

// st_area(…::geography) of PostGIS 3.3, which uses GeographicLib.
it.each([
  [
    'a block of houses',
    [
      [121.9, 29.92],
      [121.901, 29.92],
      [121.901, 29.9207],
      [121.9, 29.9207],
    ],
    7_492.898_891,
  ],
  [
    'a city',
    [
      [121.845, 29.885],
      [121.957, 29.885],
      [121.957, 29.96],
      [121.845, 29.96],
    ],
    89_912_884.966_583,
  ],
  [
    'a triangle in the north',
    [
      [10, 59.9],
      [10.02, 59.9],
      [10.01, 59.93],
    ],
    1_870_619.509_718,
  ],
  [
    'a triangle in the south-west',
    [
      [-70.6, -33.5],
      [-70.55, -33.5],
      [-70.58, -33.46],
    ],
    10_306_945.073_656,
  ],
])('%s is as large as PostGIS says', (_, ring, squareMetres) => {
  for (const given of [ring, ring.toReversed(), [...ring, ring[0] as number[]]])
    expect(Math.abs(areaOnSpheroid(given) / squareMetres - 1)).toBeLessThan(1e-6)
})

it('what has no inside has no area', () => {
  expect(areaOnSpheroid([])).toBe(0)
  expect(
    areaOnSpheroid([
      [121.9, 29.92],
      [121.91, 29.93],
    ]),
  ).toBeCloseTo(0, 6)
})
