import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heightMm, isWide, mapSharpness, mostRootPx, textSizes } from './text-size.ts'

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

test('a wall of three by two is wide, a television is not', () => {
  expect(isWide(5760, 2160)).toBe(true)
  expect(isWide(1920, 1080)).toBe(false)
  expect(isWide(3840, 2160)).toBe(false)
})

test('a wide wall of which nobody said how wide it is keeps its figures apart; a panel wall keeps its letters', () => {
  expect(mostRootPx(5760, 1080)).toBeCloseTo(25.1, 1)
  expect(mostRootPx(5760, 2160)).toBeGreaterThan(40)
  expect(mostRootPx(11_520, 4_320)).toBeGreaterThan(80)
  expect(mostRootPx(1920, 1080)).toBe(Number.POSITIVE_INFINITY)
})

test('the map is drawn at half sharpness on fifty megapixels, whole on a television', () => {
  expect(mapSharpness(11_520 * 4_320)).toBe(0.5)
  expect(mapSharpness(5_760 * 2_160)).toBe(1)
})
