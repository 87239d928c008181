import { expect, test } from 'vitest'
import { alarmAt, openAt } from './alarm-at.ts'
import type { RecordedAlarm } from './alarm-past.operations.ts'

const time = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString()
const ms = (minute: number) => Date.parse(time(minute))

const anAlarm = (over: Partial<RecordedAlarm> = {}): RecordedAlarm =>
  ({
    id: '1',
    priority: 'P1',
    condition: 'calm',
    verification: 'true',
    verificationReason: null,
    acknowledgedAt: time(12),
    acknowledgedBy: { id: '1', name: { zh: '张', en: 'Zhang' } },
    verifiedAt: time(14),
    raisedAt: time(9),
    recordedAt: time(10),
    calmAt: time(20),
    closedAt: time(30),
    overdueAt: null,
    peakValue: 9,
    incident: { id: '7', code: '2026-1122-0001' },
    ...over,
  }) as RecordedAlarm

const turns = [
  { type: 'alarm.raised', at: time(10) },
  { type: 'incident.alarm-joined', at: time(13) },
  { type: 'alarm.calm', at: time(20) },
]

test('an alarm is not there before it was known nor after it was closed', () => {
  expect([9, 10, 29, 30].map((minute) => alarmAt(anAlarm(), turns, ms(minute)) !== null)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('nothing of what came later is said of it', () => {
  const then = alarmAt(anAlarm(), turns, ms(11))
  expect(then).toMatchObject({
    condition: 'active',
    verification: 'pending',
    verifiedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    calmAt: null,
    closedAt: null,
    incident: null,
  })
  expect(then?.peakValue).toBeNaN()
  expect(alarmAt(anAlarm(), turns, ms(20))).toMatchObject({
    condition: 'calm',
    verification: 'true',
    acknowledgedAt: time(12),
    incident: { id: '7' },
  })
})

test('what was open is listed as the live list is: unacknowledged first, then by priority, then the newest', () => {
  const courses = [
    anAlarm({ id: '1', priority: 'P2', acknowledgedAt: null }),
    anAlarm({ id: '2' }),
    anAlarm({ id: '3', acknowledgedAt: null }),
    anAlarm({ id: '4', acknowledgedAt: null, raisedAt: time(11), recordedAt: time(11) }),
  ].map((alarm) => ({ alarm, turns: [] }))
  const open = openAt({ courses, totalCount: 4 }, ms(15))
  expect(open.map(({ id }) => id)).toEqual(['4', '3', '1', '2'])
})
