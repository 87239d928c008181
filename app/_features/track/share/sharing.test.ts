import { expect, test } from 'vitest'
import { isNews, type PhonePosition, positionOf, queued } from './sharing.ts'

const AT = Date.parse('2026-11-23T08:00:00Z')
const aPosition = (seconds: number, metresNorth = 0, resourceId = '7'): PhonePosition => ({
  resourceId,
  at: new Date(AT + seconds * 1000).toISOString(),
  position: { longitude: 121.9, latitude: 29.92 + metresNorth / 111_320 },
  accuracyM: 9,
  headingDeg: null,
  speedMs: null,
})

test('a phone says where it is when it has moved, not more often than every five seconds, and standing every thirty', () => {
  const last = aPosition(0)
  expect(isNews(last, null)).toBe(true)
  expect(isNews(aPosition(4, 100), last)).toBe(false)
  expect(isNews(aPosition(6, 11), last)).toBe(true)
  expect(isNews(aPosition(6, 9), last)).toBe(false)
  expect(isNews(aPosition(29), last)).toBe(false)
  expect(isNews(aPosition(30), last)).toBe(true)
  expect(isNews(aPosition(1, 0, '8'), last), 'with another crew').toBe(true)
})

test('what is a day old is not kept for the city, and of too many the oldest go', () => {
  expect(queued([aPosition(-86_401), aPosition(-60)], aPosition(0))).toEqual([aPosition(-60), aPosition(0)])
  const many = Array.from({ length: 2_000 }, (_, index) => aPosition(index - 2_000))
  const kept = queued(many, aPosition(0))
  expect([kept.length, kept.at(-1)]).toEqual([2_000, aPosition(0)])
})

test('who stands has no heading, and north is nought', () => {
  const coords = { longitude: 121.9, latitude: 29.92, accuracy: 9, speed: 0 }
  expect(positionOf('7', { coords: { ...coords, heading: Number.NaN }, timestamp: AT }).headingDeg).toBeNull()
  expect(positionOf('7', { coords: { ...coords, heading: 360 }, timestamp: AT })).toMatchObject({
    headingDeg: 0,
    speedMs: 0,
    accuracyM: 9,
    at: '2026-11-23T08:00:00.000Z',
  })
})
