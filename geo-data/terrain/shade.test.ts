import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encodedPng } from '../attachment/picture.png.ts'
import { shadeOf } from './shade.ts'
import { placesOf, SIDE_PX, shadeOfSquare } from './squares.ts'
import { zoomsOf } from './terrain.ts'

/** One pixel in the middle of nine heights, ten metres apart. */
const pixel = (...heights: number[]) => [...shadeOf({ side: 3, heights: Float32Array.from(heights), stepM: 10 })]

describe('shade', () => {
  test('is none on level ground, however high', () => {
    expect(pixel(...Array(9).fill(3000))).toEqual([0, 0])
  })

  test('lights the slope that faces north-west and darkens the one behind', () => {
    const rising = [0, 1, 2, 1, 2, 3, 2, 3, 4]
    // A tenth up to the east and to the south, drawn five times as steep: ((0.7071 + 0.5) / √1.5 − 0.7071) / 0.2929.
    const [p, q] = [0.5, -0.5]
    const lit = (Math.SQRT1_2 - Math.SQRT1_2 * (p * -Math.SQRT1_2 + q * Math.SQRT1_2)) / Math.hypot(p, q, 1)
    const light = (lit - Math.SQRT1_2) / (1 - Math.SQRT1_2)
    expect(light).toBeCloseTo(0.9508, 3)
    expect(pixel(...rising)).toEqual([255, Math.round(255 * light * 0.28)])
    const [grey, alpha = 0] = pixel(...rising.map((height) => -height))
    expect(grey).toBe(0)
    expect(alpha).toBeGreaterThan(70)
  })

  test('is none where a height is missing: an edge of the file is no cliff', () => {
    expect(pixel(0, 0, 0, 0, 0, 0, 0, 0, Number.NaN)).toEqual([0, 0])
    expect(pixel(500, 500, 500, 500, Number.NaN, 500, 500, 500, 500)).toEqual([0, 0])
  })
})

describe('a square of shade', () => {
  test('asks for the places of its pixels in web mercator, and of one more on every side', () => {
    const places = placesOf({ z: 1, x: 1, y: 0 })
    const at = (row: number, column: number) => [
      ...places.slice((row * 258 + column) * 2, (row * 258 + column) * 2 + 2),
    ]
    const half = 180 / 512
    expect(at(1, 1)).toEqual([expect.closeTo(half, 9), expect.closeTo(85.02, 2)])
    expect(at(256, 256)).toEqual([expect.closeTo(180 - half, 9), expect.closeTo(half, 3)])
    expect(at(257, 0)).toEqual([expect.closeTo(-half, 9), expect.closeTo(-half, 3)])
  })

  test('is none where the file has no height', async () => {
    const none = async (places: Float64Array) => new Float32Array(places.length / 2).fill(Number.NaN)
    expect((await shadeOfSquare(none, { z: 12, x: 3433, y: 1690 })).some((value) => value > 0)).toBe(false)
  })

  test('agrees with its neighbour along their edge', async () => {
    const wave = async (places: Float64Array) =>
      Float32Array.from({ length: places.length / 2 }, (_, at) => Math.sin((places[at * 2] ?? 0) * 200) * 40)
    const [left, right] = await Promise.all([3433, 3434].map((x) => shadeOfSquare(wave, { z: 12, x, y: 1690 })))
    const alpha = (pixels: Uint8Array | undefined, column: number) => {
      const [grey = 0, share = 0] = pixels?.subarray(column * 2, column * 2 + 2) ?? []
      return grey > 0 ? share : -share
    }
    const step = (alpha(left, 255) - alpha(left, 253)) / 2
    expect(Math.abs(alpha(right, 0) - alpha(left, 255) - step)).toBeLessThan(12)
  })
})

test('squares are drawn from where a few thousand heights fill one to where each height has its pixel', () => {
  const of = (resolutionM: number, side: number) => ({ resolutionM, columns: side, rows: side })
  expect(zoomsOf(30, of(30, 20_000), 30)).toEqual([10, 13])
  expect(zoomsOf(1, of(1, 20_000), 30)).toEqual([15, 16])
  expect(zoomsOf(1, of(64, 2_500), 30)).toEqual([9, 16])
  expect(zoomsOf(30, of(30, 600), 30)).toEqual([7, 13])
})

test('a picture is grey and alpha, as it was drawn', () => {
  const pixels = Uint8Array.from({ length: SIDE_PX * SIDE_PX * 2 }, (_, at) => at % 251)
  const png = encodedPng({ channels: 'grey-alpha', pixels, width: SIDE_PX, height: SIDE_PX })
  expect([...png.subarray(16, 29)]).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 8, 4, 0, 0, 0])
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const drawn = Buffer.concat(
    Array.from({ length: SIDE_PX }, (_, y) => rows.subarray(y * (SIDE_PX * 2 + 1) + 1, (y + 1) * (SIDE_PX * 2 + 1))),
  )
  const digest = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
  expect(digest(drawn)).toBe(digest(pixels))
})
