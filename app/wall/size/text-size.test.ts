import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangement, heightMm, mapSharpness, sharesOf, textSizes } from './text-size.ts'

const rounded = (widthMm: number, widthPx: number) => {
  const { floor, list, digits, headline } = textSizes({ widthMm, widthPx, distanceM: 4 })
  return [floor, list, digits, headline].map(Math.round)
}

describe('the table of screens.md', () => {
  test('heights at four metres', () => {
    expect([16, 20, 25, 40, 60].map((angle) => Number(heightMm(angle, 4).toFixed(1)))).toEqual([
      18.6, 23.3, 29.1, 46.5, 69.8,
    ])
  })
  test('55 inches, 1080p', () => expect(rounded(1210, 1920)).toEqual([40, 50, 103, 120]))
  test('98 inches, 1080p', () => expect(rounded(2160, 1920)).toEqual([22, 28, 57, 67]))
  test('three by two of 55 inches as 5760 × 2160', () => expect(rounded(3630, 5760)).toEqual([40, 50, 103, 120]))
  test('three by two of 55 inches as 11520 × 4320', () => expect(rounded(3630, 11520)).toEqual([80, 100, 205, 241]))
})

test('twice as far away, twice as large; the sizes keep their proportions', () => {
  const screens = fc.record({
    widthMm: fc.integer({ min: 300, max: 20_000 }),
    widthPx: fc.integer({ min: 320, max: 12_000 }),
    distanceM: fc.double({ min: 1, max: 20, noNaN: true }),
  })
  fc.assert(
    fc.property(screens, (screen) => {
      const near = textSizes(screen)
      const far = textSizes({ ...screen, distanceM: screen.distanceM * 2 })
      expect(far.floor / near.floor).toBeCloseTo(2, 9)
      expect(near.list / near.floor).toBeCloseTo(1.25, 3)
      expect(near.headline / near.floor).toBeCloseTo(3, 3)
    }),
  )
})

test('a wall of three by two is wide, a television is not, and both keep their letters', () => {
  expect(arrangement(5760, 2160, 40)).toEqual({ wide: true, rootPx: 40 })
  expect(arrangement(11_520, 4_320, 80)).toEqual({ wide: true, rootPx: 80 })
  expect(arrangement(1920, 1080, 40)).toEqual({ wide: false, rootPx: 40 })
  expect(arrangement(3840, 2160, 80)).toEqual({ wide: false, rootPx: 80 })
})

test('two televisions side by side are arranged as one of them, with letters as large', () => {
  expect(arrangement(3840, 1080, 40)).toEqual({ wide: false, rootPx: 40 })
  expect(arrangement(7680, 2160, 80)).toEqual({ wide: false, rootPx: 80 })
  expect(arrangement(3840, 1080, 22)).toEqual({ wide: true, rootPx: 22 })
})

test('a wide wall of which nobody said how wide it is keeps its figures apart', () => {
  const { wide, rootPx } = arrangement(5760, 1080, 120)
  expect(wide).toBe(true)
  expect(rootPx).toBeCloseTo(25.1, 1)
})

test('a television has five alarms in sixteen rem; a larger one has more of both', () => {
  expect(sharesOf({ wide: false }, 48, 27)).toEqual({ sideRem: 16, mapRem: 32, queueRows: 5 })
  expect(sharesOf({ wide: false }, 88, 49)).toEqual({ sideRem: 22, mapRem: 66, queueRows: 10 })
  expect(sharesOf({ wide: true }, 144, 54)).toEqual({ sideRem: 48, mapRem: 96, queueRows: 8 })
})

test('the map is drawn at half sharpness on fifty megapixels, whole on a television', () => {
  expect(mapSharpness(11_520 * 4_320)).toBe(0.5)
  expect(mapSharpness(5_760 * 2_160)).toBe(1)
})
