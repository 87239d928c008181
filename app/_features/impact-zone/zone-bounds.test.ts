import { expect, test } from 'vitest'
import { isShown } from './zone-bounds.ts'

const box = (longitude: number, latitude: number, half: number) => ({
  west: longitude - half,
  east: longitude + half,
  south: latitude - half,
  north: latitude + half,
})

test('a view shows what lies in it and is large enough to be looked at', () => {
  const zone = box(120.3, 22.6, 0.01)
  expect(isShown(zone, box(120.3, 22.6, 0.02))).toBe(true)
  expect(isShown(zone, box(120.305, 22.6, 0.008))).toBe(true)
  expect(isShown(zone, box(121.9, 29.9, 0.02))).toBe(false)
  expect(isShown(zone, box(120.3, 22.6, 0.5))).toBe(false)
})
