import { expect, test } from 'vitest'
import { axisFor, type Mark, neighbour, shareOf, stepOf } from './axis.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const HOUR = 3_600_000
const ask = (over: object) => axisFor({ kind: 'hour', at: NOW - 60_000, now: NOW, course: null, before: null, ...over })

test('the last hour ends now, and stays where it is while the moment is on it', () => {
  const axis = ask({})
  expect(axis).toEqual({ from: NOW - HOUR, until: NOW })
  expect(ask({ before: axis, at: NOW - HOUR, now: NOW + 60_000 })).toBe(axis)
})

test('a moment long ago stands in the middle of its axis', () => {
  const axis = ask({ kind: 'day', at: NOW - 100 * 24 * HOUR })
  expect(shareOf(NOW - 100 * 24 * HOUR, axis)).toBe(0.5)
  expect(axis.until - axis.from).toBe(24 * HOUR)
})

test('an axis of another length is another axis', () => {
  const axis = ask({})
  expect(ask({ kind: 'week', before: axis })).toEqual({ from: NOW - 168 * HOUR, until: NOW })
})

test('an incident is seen whole, from before its beginning to after its end and not beyond now', () => {
  const course = { openedAt: NOW - 5 * HOUR, endedAt: NOW - 2 * HOUR }
  const axis = ask({ kind: 'incident', course })
  expect([shareOf(course.openedAt, axis) > 0, shareOf(course.endedAt, axis) < 1]).toEqual([true, true])
  expect(ask({ kind: 'incident', course: { ...course, endedAt: null } }).until).toBe(NOW)
})

test('the arrows go from end to end in some hundred presses', () => {
  for (const hours of [1, 24, 168]) {
    const presses = (hours * HOUR) / stepOf({ from: 0, until: hours * HOUR })
    expect(presses).toBeGreaterThan(30)
    expect(presses).toBeLessThanOrEqual(150)
  }
})

test('from a moment one goes to the mark before it and to the one after it', () => {
  const marks = [30, 10, 20].map((at): Mark => ({ id: String(at), kind: 'P1', at }))
  expect(neighbour(marks, 20, 'before')?.at).toBe(10)
  expect(neighbour(marks, 20, 'after')?.at).toBe(30)
  expect(neighbour(marks, 30, 'after')).toBeNull()
})
