import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Circle, circleAround, circlesByPlace, coverOf } from './circle.ts'

const holds = ({ x, y, r }: Circle, [east, north]: readonly [number, number], share = 1): boolean =>
  (x - east) ** 2 + (y - north) ** 2 <= (share * r) ** 2

const whole = fc.integer({ min: -200, max: 200 })
const aCircle = fc.record({ x: whole, y: whole, r: fc.integer({ min: 1, max: 150 }) })
const circles = fc.array(aCircle, { maxLength: 40 })

test('what is said to be covered is covered, and those who are kept hide all that all of them hide', () => {
  const spots = fc.array(fc.tuple(whole, whole), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(aCircle, circles, spots, fc.constantFrom(1, 0.9), (circle, others, at, held) => {
      const { isWhole, by } = coverOf(circle, others, held)
      for (const spot of at.filter((one) => holds(circle, one))) {
        if (isWhole) expect(others.some((other) => holds(other, spot, held))).toBe(true)
        // A square that one circle holds by its counted part is hidden; elsewhere every circle that reaches into it is kept.
        if (others.some((other) => holds(other, spot, held)))
          expect([...by].some((other) => holds(other, spot))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a circle under its like is covered, one that juts out is not, and of a crowd few are kept', () => {
  const circle = { x: 0, y: 0, r: 100 }
  expect(coverOf(circle, [{ x: 1, y: 0, r: 115 }]).isWhole).toBe(true)
  expect(coverOf(circle, [{ x: 5, y: 0, r: 102 }]).isWhole).toBe(false)
  expect(coverOf(circle, []).isWhole).toBe(false)
  const crowd = Array.from({ length: 900 }, (_, n) => ({
    x: (n % 30) * 10 - 150,
    y: Math.floor(n / 30) * 10 - 150,
    r: 100,
  }))
  const { isWhole, by } = coverOf(circle, crowd)
  expect(isWhole).toBe(true)
  expect(by.size).toBeLessThan(20)
})

test('by place are found those that come near, and nobody else', () => {
  fc.assert(
    fc.property(circles, aCircle, fc.integer({ min: 0, max: 300 }), (all, one, gap) => {
      const near = all.filter(({ x, y, r }) => (x - one.x) ** 2 + (y - one.y) ** 2 <= (r + one.r + gap) ** 2)
      expect(new Set(circlesByPlace(all).near(one, gap))).toEqual(new Set(near))
    }),
  )
})

test('stands where Web Mercator says, and is stretched by its latitude', () => {
  // PostGIS: st_transform('SRID=4326;POINT(121.9 29.92)', 3857).
  const { x, y, r } = circleAround(121.9, 29.92, 100)
  expect(x).toBeCloseTo(13_569_845.93, 1)
  expect(y).toBeCloseTo(3_493_270.73, 1)
  expect(r).toBeCloseTo(115.38, 1)
})

test('among none nothing is looked for, however far', () => {
  expect(circlesByPlace([]).near({ x: 0, y: 0, r: 1 }, 1e9)).toEqual([])
})
