import fc from 'fast-check'
import gcoord from 'gcoord'
import { describe, expect, it, test } from 'vitest'
import { placeOf, SIDE_PX, type Square, type System, sourcePixel, type Warp, warpOf } from './warp.ts'

const GCJ: System = { datum: 'GCJ-02', grid: 'web-mercator' }
const C: System = { datum: 'CGCS2000', grid: 'geographic' }

/** Squares that hold a place of the mainland. */
const squares = (z: number) =>
  fc
    .tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 19, max: 52, noNaN: true }))
    .map(([longitude, latitude]): Square => {
      const [x, y] = sourcePixel([0, 0], 0, { datum: 'WGS84', grid: 'web-mercator' })
      expect([x, y]).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)])
      const n = 2 ** z
      const north = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI
      return { z, x: Math.floor(((longitude + 180) / 360) * n), y: Math.floor(((1 - north) / 2) * n) }
    })

/** How far, in pixels, what is drawn at a pixel of our square is from what should be there. */
const error = (square: Square, warp: Warp, system: System, [right, down]: readonly [number, number]): number => {
  const part = warp.parts.find(
    ({ to }) => right < to.x + to.width && down < to.y + to.height && right >= to.x && down >= to.y,
  )
  const [first] = warp.squares
  if (!part || !first) return Number.POSITIVE_INFINITY
  const drawn = [
    first.x * SIDE_PX + part.from.x + ((right - part.to.x) / part.to.width) * part.from.width,
    first.y * SIDE_PX + part.from.y + ((down - part.to.y) / part.to.height) * part.from.height,
  ] as const
  const [x, y] = sourcePixel([square.x * SIDE_PX + right, square.y * SIDE_PX + down], square.z, system)
  return Math.hypot(drawn[0] - x, drawn[1] - y)
}

const pixel = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))

describe('a source in another system is moved to where it belongs', () => {
  test.each([
    ['GCJ-02', 10, GCJ],
    ['GCJ-02', 15, GCJ],
    ['GCJ-02', 18, GCJ],
    ['geographic', 8, C],
    ['geographic', 15, C],
  ] as const)(
    '%s at zoom %i: every pixel within half a pixel, and nothing beyond the squares that are asked for',
    (_, z, system) => {
      fc.assert(
        fc.property(squares(z), pixel, (square, at) => {
          const warp = warpOf(square, system)
          expect(error(square, warp, system, at)).toBeLessThan(0.5)
          for (const { from } of warp.parts) {
            expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(0)
            expect(from.x + from.width).toBeLessThanOrEqual(warp.columns * SIDE_PX)
            expect(from.y + from.height).toBeLessThanOrEqual(warp.rows * SIDE_PX)
          }
          expect(warp.squares.length).toBeLessThanOrEqual(9)
        }),
        { numRuns: 40 },
      )
    },
  )

  it('what gcoord turns back from a GCJ-02 picture stands at its own place, to a pixel at zoom 15', () => {
    // A crossing as a GCJ-02 map draws it; gcoord's inverse says where it is.
    for (const drawn of [
      [121.9042, 29.9186],
      [116.3975, 39.9087],
      [104.0723, 30.6634],
    ] as [number, number][]) {
      const [longitude = 0, latitude = 0] = gcoord.transform(drawn, gcoord.GCJ02, gcoord.WGS84)
      const at = (place: readonly [number, number], datum: System['datum']) => {
        const n = SIDE_PX * 2 ** 15
        const north = Math.asinh(Math.tan((place[1] * Math.PI) / 180)) / Math.PI
        const pixel = [((place[0] + 180) / 360) * n, ((1 - north) / 2) * n] as const
        return sourcePixel(pixel, 15, { datum, grid: 'web-mercator' })
      }
      const [own, shown] = [at(drawn, 'WGS84'), at([longitude, latitude], 'GCJ-02')]
      expect(Math.hypot(own[0] - shown[0], own[1] - shown[1])).toBeLessThan(1)
      // And without the move it would be a hundred pixels off.
      const unmoved = at([longitude, latitude], 'WGS84')
      expect(Math.hypot(own[0] - unmoved[0], own[1] - unmoved[1])).toBeGreaterThan(60)
    }
  })

  it('a source of our own system needs no other square than ours', () => {
    const square = { z: 15, x: 27480, y: 13525 }
    const [west, north] = placeOf([square.x * SIDE_PX, square.y * SIDE_PX], 15)
    expect(
      sourcePixel([square.x * SIDE_PX, square.y * SIDE_PX], 15, { datum: 'CGCS2000', grid: 'web-mercator' }),
    ).toEqual([expect.closeTo(square.x * SIDE_PX, 4), expect.closeTo(square.y * SIDE_PX, 4)])
    expect([west, north]).toEqual([expect.closeTo(121.904, 2), expect.closeTo(29.9, 0)])
  })

  it('the geographic matrix cuts two squares at zoom 1 and four rows at zoom 3', () => {
    expect(sourcePixel([128, 128], 0, C)).toEqual([expect.closeTo(128, 6), expect.closeTo(64, 6)])
    const [x, y] = sourcePixel([SIDE_PX * 4, SIDE_PX * 4], 3, C)
    expect([x / SIDE_PX, y / SIDE_PX]).toEqual([expect.closeTo(4, 6), expect.closeTo(2, 6)])
  })
})
