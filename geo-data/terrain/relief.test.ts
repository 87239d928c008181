import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filled, gridSize, heightIn, MOST_HEIGHTS, packRelief, type ReliefGrid, unpackRelief } from './relief.ts'

const grid = (heights: number[], columns: number): ReliefGrid => ({
  bounds: { west: 121, south: 29, east: 122, north: 30 },
  columns,
  rows: heights.length / columns,
  heights: Float32Array.from(heights),
})

describe('a relief', () => {
  const slope = grid([0, 10, 20, 30, 40, 50], 3)

  test('has its first height at the north-western corner and its last at the south-eastern', () => {
    expect(heightIn(slope, 121, 30)).toBe(0)
    expect(heightIn(slope, 122, 29)).toBe(50)
    expect(heightIn(slope, 121.5, 29)).toBe(40)
  })

  test('rises evenly between its heights, and goes on level beyond its bounds', () => {
    expect(heightIn(slope, 121.25, 30)).toBeCloseTo(5)
    expect(heightIn(slope, 121.25, 29.5)).toBeCloseTo(20)
    expect(heightIn(slope, 130, 31)).toBe(20)
  })

  test('comes over the wire within half a decimetre', () => {
    const heights = fc.array(fc.double({ min: -420, max: 8_849, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(heights, (given) => {
        const { bounds, columns, rows, heights: told } = unpackRelief(packRelief(grid(given, 2)))
        expect([bounds, columns, rows]).toEqual([slope.bounds, 2, 2])
        for (const [at, height] of given.entries()) expect(Math.abs((told[at] ?? 0) - height)).toBeLessThan(0.051)
      }),
    )
  })

  test('that is cut off is refused', () => {
    expect(() => unpackRelief(packRelief(slope).subarray(0, 50))).toThrow('no relief')
  })

  test('is as fine as its file, unless that were too many heights', () => {
    const small = { west: 121, south: 29.99, east: 121.01, north: 30 }
    expect(gridSize(small, 30)).toEqual([33, 38])
    const [columns, rows] = gridSize(slope.bounds, 1)
    expect(columns * rows).toBeGreaterThan(MOST_HEIGHTS * 0.99)
    expect(columns * rows).toBeLessThan(MOST_HEIGHTS * 1.01)
  })
})

test('where no height is known the ground goes on from its neighbours, without a cliff', () => {
  const none = Number.NaN
  const known = filled(Float32Array.of(10, 12, none, none, 10, 12, none, none), 4, 2)
  expect([...(known ?? [])]).toEqual([10, 12, 11, 11, 10, 12, 11, 11])
  expect(filled(Float32Array.of(none, none), 2, 1)).toBeNull()
})
