import { expect, test } from 'vitest'
import { askedBounds, showsDetail } from './use-scene.ts'

test('a small move asks for nothing new', () => {
  const here = { west: 121.9, east: 121.912, south: 29.921, north: 29.927 }
  const moved = { west: 121.9004, east: 121.9124, south: 29.9213, north: 29.9273 }
  expect(askedBounds(moved)).toEqual(askedBounds(here))
})

test('nobody asks for more than a neighbourhood', () => {
  const { west, east, south, north } = askedBounds({ west: 121, east: 123, south: 29, north: 31 })
  expect(east - west).toBeLessThanOrEqual(0.035)
  expect(north - south).toBeLessThanOrEqual(0.035)
})

test('what is asked for holds what is seen', () => {
  const seen = { west: 121.9, east: 121.912, south: 29.921, north: 29.927 }
  const asked = askedBounds(seen)
  expect(asked.west).toBeLessThanOrEqual(seen.west)
  expect(asked.east).toBeGreaterThanOrEqual(seen.east)
  expect(asked.south).toBeLessThanOrEqual(seen.south)
  expect(asked.north).toBeGreaterThanOrEqual(seen.north)
})

test('what stands there is shown of a quarter, not of a whole city', () => {
  const quarter = { west: 121.88, east: 121.92, south: 29.905, north: 29.93 }
  expect(showsDetail({ west: 121.9, east: 121.912, south: 29.921, north: 29.927 })).toBe(true)
  expect(showsDetail({ ...quarter, east: 121.919 })).toBe(true)
  expect(showsDetail({ ...quarter, east: 121.93 })).toBe(false)
})
