import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenDrawable } from './drawing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a screen that could not draw draws as soon as its browser can again, and is told once', () => {
  let can = false
  const told = vi.fn()
  whenDrawable(told, () => can)
  vi.advanceTimersByTime(60_000)
  expect(told).not.toHaveBeenCalled()
  can = true
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveBeenCalledTimes(1)
})

test('told to stop, it looks no more', () => {
  const told = vi.fn()
  whenDrawable(told, () => true)()
  vi.advanceTimersByTime(60_000)
  expect(told).not.toHaveBeenCalled()
})
