import { expect, test } from 'vitest'
import { sessionMs } from './session.ts'

const HOUR_MS = 3_600_000

test('a person is asked again after a shift, a wall display is not sent to the door in the night', () => {
  expect(sessionMs('duty-officer')).toBe(12 * HOUR_MS)
  expect(sessionMs('administrator')).toBe(12 * HOUR_MS)
  expect(sessionMs('wall')).toBeGreaterThan(30 * 24 * HOUR_MS)
})
