import { beforeEach, expect, test } from 'vitest'
import { followWindow, goLive, lookAt, passTime, setPlaying, setSpeed, useClock } from './clock.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const clock = () => useClock.getState()
beforeEach(() => {
  goLive()
  setSpeed(1)
})

test('whoever looks back has left the present once, however often the moment changes', () => {
  lookAt(NOW - 60_000, NOW)
  lookAt(NOW - 50_000, NOW + 5_000)
  expect(clock()).toMatchObject({ at: NOW - 50_000, leftAt: NOW })
})

test('what lies ahead is live', () => {
  lookAt(NOW + 1, NOW)
  expect(clock()).toMatchObject({ at: null, leftAt: null })
})

test('the past goes on at its speed while it is played, and ends live', () => {
  lookAt(NOW - 3_600_000, NOW)
  passTime(250, NOW)
  expect(clock().at).toBe(NOW - 3_600_000)
  setPlaying(true)
  setSpeed(60)
  passTime(250, NOW)
  expect(clock().at).toBe(NOW - 3_600_000 + 15_000)
  passTime(60_000, NOW)
  expect(clock()).toMatchObject({ at: null, leftAt: null, playing: false, speed: 60 })
})

test('a window is asked for only while looking back', () => {
  followWindow(NOW)
  expect(clock().window).toBeNull()
  lookAt(NOW - 3_600_000, NOW)
  followWindow(NOW)
  expect(clock().window).toMatchObject({ from: NOW - 3_600_000 })
  goLive()
  expect(clock().window).toBeNull()
})
