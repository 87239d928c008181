import { expect, test } from 'vitest'
import type { AlarmRow } from './alarm.operations.ts'
import { flashes, newestUnacknowledged } from './urgency.ts'

type Urgent = Pick<AlarmRow, 'id' | 'priority' | 'acknowledgedAt' | 'raisedAt' | 'verification'>

const anAlarm = (part: Partial<Urgent>): Urgent => ({
  id: '1',
  priority: 'P1',
  acknowledgedAt: null,
  raisedAt: '2026-11-22T08:00:00.000Z',
  verification: 'pending',
  ...part,
})

test('the newest unacknowledged P1 is the one that may flash', () => {
  const older = anAlarm({ id: 'older' })
  const newer = anAlarm({ id: 'newer', raisedAt: '2026-11-22T08:05:00.000Z' })
  const answered = anAlarm({
    id: 'answered',
    raisedAt: '2026-11-22T08:09:00.000Z',
    acknowledgedAt: '2026-11-22T08:10:00.000Z',
  })
  const lesser = anAlarm({ id: 'lesser', priority: 'P2', raisedAt: '2026-11-22T08:11:00.000Z' })
  expect(newestUnacknowledged([older, newer, answered, lesser])?.id).toBe('newer')
  expect(newestUnacknowledged([answered, lesser])).toBeNull()
})

test('flashing ends after thirty seconds', () => {
  const raised = '2026-11-22T08:00:00.000Z'
  expect(flashes(raised, Date.parse(raised) + 29_999)).toBe(true)
  expect(flashes(raised, Date.parse(raised) + 30_000)).toBe(false)
})
