import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, framed } from './focus.ts'

const zone = { west: 121.89, east: 121.91, south: 29.91, north: 29.93 }
const middleOf = ({ west, east }: { west: number; east: number }) => (west + east) / 2

const NONE = { x: 0, y: 0 }

test('with the focus in the middle the zone stands in the middle', () => {
  const bounds = framed(zone, { width: 1280, height: 856, focus: { x: 640, y: 428 }, margin: NONE }, 17)
  expect(middleOf(bounds)).toBeCloseTo(121.9, 6)
})

test('the incident of a wall of six screens stands in the middle of one of them', () => {
  const frame = { width: 3840, height: 2160, focus: { x: 960, y: 540 }, margin: NONE }
  const bounds = framed(zone, frame, 17)
  const x = ((121.9 - bounds.west) / (bounds.east - bounds.west)) * frame.width
  expect(x).toBeCloseTo(960, 3)
})

test('a very small zone is not looked at from nearer than the deepest zoom', () => {
  const dot = { west: 121.9, east: 121.900001, south: 29.92, north: 29.920001 }
  const bounds = framed(dot, { width: 512, height: 512, focus: { x: 256, y: 256 }, margin: NONE }, 17)
  expect(bounds.east - bounds.west).toBeCloseTo(360 / 2 ** 17, 9)
})

test('all of the zone is inside whatever the frame', () => {
  const frames = fc.record({
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 4000 }),
    share: fc.tuple(fc.double({ min: 0.2, max: 0.8, noNaN: true }), fc.double({ min: 0.2, max: 0.8, noNaN: true })),
  })
  fc.assert(
    fc.property(frames, ({ width, height, share }) => {
      const bounds = framed(
        zone,
        { width, height, focus: { x: width * share[0], y: height * share[1] }, margin: NONE },
        17,
      )
      expect(bounds.west).toBeLessThanOrEqual(zone.west + 1e-9)
      expect(bounds.east).toBeGreaterThanOrEqual(zone.east - 1e-9)
      expect(bounds.south).toBeLessThanOrEqual(zone.south + 1e-9)
      expect(bounds.north).toBeGreaterThanOrEqual(zone.north - 1e-9)
    }),
  )
})

test('a box goes around every corner of every shape, and nothing has no box', () => {
  expect(boxAround([], 0.001)).toBeNull()
  const box = boxAround(
    [
      { type: 'Point', coordinates: [121.9, 29.92] },
      {
        type: 'LineString',
        coordinates: [
          [121.8, 29.9],
          [121.95, 29.95],
        ],
      },
    ],
    0.001,
  )
  expect(box).toEqual({ west: 121.8, east: 121.95, south: 29.9, north: 29.95 })
})
