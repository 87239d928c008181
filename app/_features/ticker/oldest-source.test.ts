import { expect, test } from 'vitest'
import { oldestSource } from './oldest-source.ts'

const now = Date.parse('2026-11-22T08:00:00.000Z')
const seen = (name: string, secondsAgo: number | null, expectedEveryS: number) => ({
  name,
  expectedEveryS,
  lastSeenAt: secondsAgo === null ? null : new Date(now - secondsAgo * 1000).toISOString(),
})

test('a battery logger an hour old is fresher than a gateway five minutes old', () => {
  const sources = [seen('logger', 3_600, 86_400), seen('gateway', 300, 60)]
  expect(oldestSource(sources, now)?.name).toBe('gateway')
})

test('a source never heard of is the oldest of all', () => {
  expect(oldestSource([seen('gateway', 300, 60), seen('silent', null, 60)], now)?.name).toBe('silent')
})

test('without sources there is no oldest', () => expect(oldestSource([], now)).toBeNull())
