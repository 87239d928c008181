import { expect, test } from 'vitest'
import { DEFAULT, readSettings } from './wall-settings.ts'

test('a wall that was told nothing is a television of 55 inches', () => {
  expect(readSettings(null, '')).toEqual(DEFAULT)
})

test('an address wins over what was kept', () => {
  const kept = JSON.stringify({ ...DEFAULT, widthMm: 2160, leader: '陈卫东', pinned: true })
  expect(readSettings(kept, '')).toMatchObject({ widthMm: 2160, leader: '陈卫东', pinned: true })
  expect(readSettings(kept, 'w=3630&d=6&pin=0&map=0.5')).toMatchObject({
    widthMm: 3630,
    distanceM: 6,
    pinned: false,
    sharpness: 0.5,
  })
})

test('nonsense counts as not said', () => {
  expect(readSettings('{broken', 'w=wide&d=-4&map=99')).toEqual(DEFAULT)
  expect(readSettings('"text"', '')).toEqual(DEFAULT)
  expect(readSettings(null, 'w=1e400&d=NaN&map=-1')).toEqual(DEFAULT)
  expect(readSettings(null, `leader=${encodeURIComponent(`陈\u0000卫\n东${'长'.repeat(10_000)}`)}`).leader).toBe(
    `陈卫东${'长'.repeat(37)}`,
  )
})
