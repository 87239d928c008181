import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AREA_LIMITS, type Area, areaFault, type Position, squareMetresOf } from './area.ts'
import { parseArea, printArea } from './area-address.ts'

const square: readonly Position[] = [
  [121.9, 29.92],
  [121.91, 29.92],
  [121.91, 29.93],
  [121.9, 29.93],
]
const circle = (radiusM: number): Area => ({ shape: 'circle', centre: [121.9, 29.92], radiusM })
const many = (count: number): Position[] => Array.from({ length: count }, (_, index) => [121 + index * 1e-5, 29.9])

describe('an area that is asked about', () => {
  it('is a circle, a ring or a line of a size that a city has', () => {
    expect(areaFault(circle(12.5))).toBeNull()
    expect(areaFault({ shape: 'polygon', ring: square })).toBeNull()
    expect(areaFault({ shape: 'line', line: square.slice(0, 2), bufferM: 30 })).toBeNull()
  })

  it.each<[string, Area, string]>([
    ['no radius', circle(0), 'radiusM'],
    ['a radius of a province', circle(AREA_LIMITS.radiusM + 1), 'radiusM'],
    ['a radius that is no number', circle(Number.NaN), 'radiusM'],
    ['a centre beyond the pole', { shape: 'circle', centre: [0, 91], radiusM: 10 }, 'centre'],
    ['two corners', { shape: 'polygon', ring: square.slice(0, 2) }, 'polygon'],
    ['more corners than anybody draws', { shape: 'polygon', ring: many(201) }, 'polygon'],
    [
      'sides that cross',
      { shape: 'polygon', ring: [square[0], square[2], square[1], square[3]] as Position[] },
      'polygon',
    ],
    ['no inside', { shape: 'polygon', ring: many(3) }, 'polygon'],
    [
      'a country',
      {
        shape: 'polygon',
        ring: [
          [100, 20],
          [110, 20],
          [110, 30],
        ],
      },
      'polygon',
    ],
    [
      'one place twice',
      {
        shape: 'line',
        line: [
          [121, 29],
          [121, 29],
        ],
        bufferM: 10,
      },
      'line',
    ],
    [
      'a line across the country',
      {
        shape: 'line',
        line: [
          [100, 29],
          [121, 29],
        ],
        bufferM: 10,
      },
      'line',
    ],
    ['no margin', { shape: 'line', line: square.slice(0, 2), bufferM: 0 }, 'bufferM'],
  ])('with %s is refused, and the field is named', (_, area, field) => {
    expect(areaFault(area)?.field).toBe(field)
  })

  it('knows its size', () => {
    expect(squareMetresOf(circle(100))).toBeCloseTo(31_416, 0)
    expect(squareMetresOf({ shape: 'polygon', ring: square }) / 1_069_500).toBeCloseTo(1, 2)
  })

  it('stands in an address and is read back from it', () => {
    const micro = (from: number) => fc.integer({ min: 0, max: 99_999 }).map((part) => (from * 1e6 + part) / 1e6)
    const position = fc.tuple(micro(121), micro(29))
    const metres = fc.integer({ min: 1, max: 9_999 }).map((tenths) => tenths / 10)
    const area = fc.oneof(
      fc.record({ shape: fc.constant('circle' as const), centre: position, radiusM: metres }),
      fc.record({ shape: fc.constant('polygon' as const), ring: fc.array(position, { minLength: 3, maxLength: 9 }) }),
      fc.record({ shape: fc.constant('line' as const), line: fc.array(position, { minLength: 2 }), bufferM: metres }),
    )
    fc.assert(
      fc.property(area, (given: Area) => {
        expect(parseArea(printArea(given))).toEqual(given)
      }),
    )
  })

  it.each([
    '',
    'circle',
    'circle:1,2',
    'circle:1,2,x',
    'polygon:',
    'polygon:1;2',
    'line:1,2 3,4',
    'square:1,2',
    'circle:1e9,2,3',
  ])('is not read from %j', (text) => expect(parseArea(text)).toBeNull())
})
