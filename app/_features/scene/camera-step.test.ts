import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, sameView, viewOf } from './camera-step.ts'

const lens = { fovy: Math.PI / 3, aspect: 16 / 9 }

test('a camera goes to the middle of the bounds', () => {
  const view = viewOf({ west: 121.8, east: 122, south: 29.9, north: 29.94 }, lens)
  expect(view.longitude).toBeCloseTo(121.9, 9)
  expect(view.latitude).toBeCloseTo(29.92, 9)
})

test('one kilometre of height at sixty degrees asks for 866 metres of distance', () => {
  const degrees = 1000 / 111_195.08
  const view = viewOf({ west: 0, east: 1e-6, south: -degrees / 2, north: degrees / 2 }, lens)
  expect(view.rangeM).toBeCloseTo(866, 0)
})

test('the flat map that follows the camera, and the camera that follows it, stay where they are', () => {
  const views = fc.record({
    longitude: fc.double({ min: -170, max: 170, noNaN: true }),
    latitude: fc.double({ min: -60, max: 60, noNaN: true }),
    rangeM: fc.double({ min: 100, max: 25_000, noNaN: true }),
  })
  fc.assert(
    fc.property(views, (view) => {
      const back = viewOf(boundsOf(view, lens), lens)
      expect(back.rangeM / view.rangeM).toBeCloseTo(1, 2)
      expect(back.latitude).toBeCloseTo(view.latitude, 6)
      expect(sameView(boundsOf(view, lens), boundsOf(back, lens))).toBe(true)
    }),
  )
})

test('nobody is sent below the roofs, or so far that no pipe is seen', () => {
  expect(viewOf({ west: 0, east: 1e-7, south: 0, north: 1e-7 }, lens).rangeM).toBe(60)
  expect(viewOf({ west: -90, east: 90, south: -60, north: 60 }, lens).rangeM).toBe(25_000)
})

test('a view is the same within a hundredth of its size', () => {
  const here = { west: 0, east: 1, south: 0, north: 1 }
  expect(sameView(here, { ...here, west: 0.005 })).toBe(true)
  expect(sameView(here, { ...here, west: 0.02 })).toBe(false)
})
