import { expect, test } from 'vitest'
import { bearingDeg, distanceM, mapAddress, windOf } from './way.ts'

const here = { longitude: 121.9, latitude: 29.92 }

test('one degree of latitude is 111.2 km on the mean sphere', () => {
  expect(distanceM(here, { ...here, latitude: 30.92 })).toBeCloseTo(111_195, -1)
})

test('nowhere is no distance away', () => expect(distanceM(here, here)).toBe(0))

test('east of here is a bearing of ninety degrees, north none', () => {
  expect(bearingDeg(here, { ...here, longitude: 121.91 })).toBeCloseTo(90, 1)
  expect(bearingDeg(here, { ...here, latitude: 29.93 })).toBeCloseTo(0, 6)
})

test('a bearing just short of north is still called north', () => {
  expect(windOf(359)).toBe('n')
  expect(windOf(58)).toBe('ne')
  expect(windOf(200)).toBe('s')
})

test('the map application is told latitude before longitude', () => {
  expect(mapAddress(here)).toBe('geo:29.92,121.9?q=29.92,121.9')
})
