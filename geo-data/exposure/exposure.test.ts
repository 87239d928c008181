import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivals, hourOf, NOBODY, peopleRange } from './exposure.ts'
import { outdoorShare } from './outdoors.ts'

const homes = (people: number) => [{ use: 'residential', people }]

test('people are said as uncertain: 「约320人(210–480)」, never 317', () => {
  expect(peopleRange(homes(317), 22)).toMatchObject({ estimate: 320, low: 200, high: 480, hour: 22 })
  expect(peopleRange([], 3)).toMatchObject({ estimate: 0, low: 0, high: 0, hour: 3 })
})

test('the count lies within its own range, and somebody is never nobody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (counted) => {
      const { estimate, low, high } = peopleRange(homes(counted), 0)
      expect(low).toBeLessThanOrEqual(counted)
      expect(high).toBeGreaterThanOrEqual(counted)
      expect(estimate).toBeGreaterThan(0)
    }),
  )
})

test('fewer stand in the open at night than by day, and more before a shop than before a home', () => {
  expect(outdoorShare('residential', 3).share).toBeLessThan(outdoorShare('residential', 11).share)
  expect(outdoorShare('shop', 11).share).toBeGreaterThan(outdoorShare('residential', 11).share)
  expect(outdoorShare('shop', 23)).toEqual(outdoorShare('residential', 23))
})

test('indoors and outdoors are everybody, and say where the share comes from', () => {
  const { estimate, indoors, outdoors, shares } = peopleRange([...homes(10_000), { use: 'school', people: 2000 }], 10)
  expect(outdoors.estimate).toBe(1000)
  expect(indoors.estimate + outdoors.estimate).toBe(estimate)
  expect(shares).toMatchObject({ mark: 'R', verified: false })
})

const target = (id: number, distanceM: number) => ({
  id,
  kind: 'school',
  name: { zh: '学校', en: 'School' },
  distanceM,
  arrivalS: null,
})

const zone = (line: string | null, quantity: string, ids: readonly [number, number][]) => ({
  line,
  criterion: { quantity },
  exposure: { ...NOBODY, protectionTargets: ids.map(([id, metres]) => target(id, metres)) },
})

test('a cloud comes with the wind, and a line says so of those whom the cloud reaches only', () => {
  const zones = [
    zone('cordon', 'heat-flux', [
      [1, 300],
      [2, 900],
    ]),
    zone(null, 'concentration', [[1, 300]]),
    zone(null, 'overpressure', [[2, 900]]),
  ]
  const [line, cloud, blast] = arrivals(zones, 3).map(({ exposure }) =>
    exposure.protectionTargets.map(({ arrivalS }) => arrivalS),
  )
  expect([line, cloud, blast]).toEqual([[100, null], [100], [null]])
})

test('the hour is the city’s own, and midnight is 0', () => {
  expect(hourOf(new Date('2026-11-21T16:30:00Z'), 'Asia/Shanghai')).toBe(0)
  expect(hourOf(new Date('2026-11-22T02:00:00Z'), 'Asia/Shanghai')).toBe(10)
})
