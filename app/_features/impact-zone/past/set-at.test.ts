import { expect, test } from 'vitest'
import { setAt } from './set-at.ts'

const time = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString()
const times = [
  { id: '1', computedAt: time(10), supersededAt: time(20) },
  { id: '2', computedAt: time(20), supersededAt: null },
]

test('a set of zones stands from when it was computed until the next one takes its place', () => {
  const ids = [9, 10, 19, 20, 59].map((minute) => setAt(times, Date.parse(time(minute)))?.id ?? null)
  expect(ids).toEqual([null, '1', '1', '2', '2'])
})
