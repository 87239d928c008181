import { expect, it } from 'vitest'
import { lengthText, measureOf, squareText } from './measure.ts'

const street = [
  [120.3, 36.6],
  [120.301, 36.6005],
] as const

it('a line is as long as PostGIS says, and its last stretch is told', () => {
  expect(measureOf({ shape: 'line', positions: street, finished: false })).toEqual({
    lengthM: expect.closeTo(105.282736, 5),
    squareMetres: null,
    lastM: null,
  })
  const [from, to] = street
  for (const positions of [
    [to, from, to],
    [to, from, to, to],
  ])
    expect(measureOf({ shape: 'line', positions, finished: true }).lastM).toBeCloseTo(105.282736, 5)
})

it('a ring is measured all around and inside, a circle by its radius', () => {
  const block = [
    [121.9, 29.92],
    [121.901, 29.92],
    [121.901, 29.9207],
    [121.9, 29.9207],
  ] as const
  const { squareMetres, lengthM } = measureOf({ shape: 'rectangle', positions: block, finished: true })
  expect(squareMetres).toBeCloseTo(7492.8989, 3)
  expect(lengthM).toBeGreaterThan(340)
  expect(measureOf({ shape: 'circle', positions: street, finished: true }).squareMetres).toBeCloseTo(34_822.5, 0)
  expect(measureOf({ shape: 'polygon', positions: [], finished: false })).toMatchObject({ lengthM: 0, squareMetres: 0 })
})

it('is written as fine as a hand can point', () => {
  expect([lengthText(12.5), lengthText(105.28), lengthText(2345.6)]).toEqual(['12.50 m', '105.3 m', '2.346 km'])
  expect([squareText(490.87), squareText(7492.9), squareText(2.5e6)]).toEqual(['490.9 m²', '7,493 m²', '2.500 km²'])
})
