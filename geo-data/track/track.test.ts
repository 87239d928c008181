import { expect, test } from 'vitest'
import { placeAt } from '../place/place.ts'
import { type Fix, faultAfter, faultOf, freshnessOf, isTooFast, type KnownFix, LIMITS } from './track.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const before = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000)
const aFix = (said: Partial<Fix> = {}): Fix => ({
  at: before(5),
  place: placeAt(121.9, 29.92),
  accuracyM: 8,
  headingDeg: null,
  speedMs: null,
  ...said,
})
const known = (said: Partial<KnownFix> = {}): KnownFix => ({ ...aFix(), device: 'phone:7', ...said })

test('a vehicle expires after three minutes, a crew on foot after ten, and both are stale before', () => {
  expect([60, 61, 180, 181].map((age) => freshnessOf('vehicle', before(age), NOW))).toEqual([
    'fresh',
    'stale',
    'stale',
    'expired',
  ])
  expect([120, 121, 600, 601].map((age) => freshnessOf('crew', before(age), NOW))).toEqual([
    'fresh',
    'stale',
    'stale',
    'expired',
  ])
})

test.each([
  ['at', { at: before(-LIMITS.aheadS - 1) }],
  ['at', { at: before(24 * 3600 + 1) }],
  ['at', { at: new Date(Number.NaN) }],
  ['position', { place: placeAt(116.4, 39.9) }],
  ['position', { place: placeAt(Number.NaN, 29.92) }],
  ['accuracyM', { accuracyM: 0 }],
  ['accuracyM', { accuracyM: 10_001 }],
  ['accuracyM', { accuracyM: Number.NaN }],
  ['headingDeg', { headingDeg: 360 }],
  ['speedMs', { speedMs: -1 }],
  ['speedMs', { speedMs: 61 }],
])('an absurd %s is refused by name (%o)', (field, said) => {
  expect(faultOf(aFix(said as Partial<Fix>), NOW)?.field).toBe(field)
})

test('a sound fix passes, also one whose clock is a little ahead', () => {
  expect(faultOf(aFix(), NOW)).toBeNull()
  expect(faultOf(aFix({ at: before(-LIMITS.aheadS) }), NOW)).toBeNull()
})

test('what comes late is refused, also what comes twice', () => {
  const fix = { ...aFix(), device: 'phone:7' }
  expect(faultAfter(fix, null)).toBeNull()
  expect(faultAfter(fix, known({ at: before(15) }))).toBeNull()
  expect(faultAfter(fix, known({ at: fix.at }))?.field).toBe('at')
  expect(faultAfter(fix, known({ at: before(1) }))?.field).toBe('at')
})

test('of two devices of one crew the first leads while it is fresh, unless the second knows far better', () => {
  const second = { ...aFix(), device: 'phone:8' }
  expect(faultAfter(second, known({ at: before(20) }))?.field).toBe('source')
  expect(faultAfter({ ...second, accuracyM: 3 }, known({ at: before(20) }))).toBeNull()
  expect(faultAfter(second, known({ at: before(90) }))).toBeNull()
})

test('a way that nobody can have gone is doubted, one that both accuracies explain is not', () => {
  const fix = { ...aFix(), device: 'phone:7' }
  expect(isTooFast(fix, known({ at: before(15) }), 616)).toBe(false)
  expect(isTooFast(fix, known({ at: before(15) }), 617)).toBe(true)
  expect(isTooFast({ ...fix, accuracyM: 50 }, known({ at: before(15) }), 617)).toBe(false)
  expect(isTooFast(fix, null, 9e6)).toBe(false)
})

test('whoever is real is believed over the simulator, and never the other way round', () => {
  const real = { ...aFix(), device: 'phone:7' }
  const simulated = { ...aFix(), device: 'simulated' }
  expect(faultAfter(real, known({ at: before(20), device: 'simulated' }))).toBeNull()
  expect(isTooFast(real, known({ at: before(20), device: 'simulated' }), 9_000)).toBe(false)
  expect(faultAfter(simulated, known({ at: before(20) }))?.field).toBe('source')
  expect(isTooFast(simulated, known({ at: before(20) }), 9_000)).toBe(true)
})
