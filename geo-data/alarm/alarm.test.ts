import { expect, test } from 'vitest'
import { type Alarm, mayClose, overdueFrom } from './alarm.ts'

const AT = new Date('2026-03-01T08:00:00Z')
const anAlarm = (over: Partial<Alarm> = {}): Alarm => ({
  id: 1,
  regionId: 1,
  departmentId: 1,
  sectorId: 'gas',
  sensorId: 1,
  thresholdId: 1,
  metric: 'methane-adjacent',
  unit: '%VOL',
  priority: 'P1',
  condition: 'calm',
  verification: 'true',
  verificationReason: null,
  verifiedBy: null,
  verifiedAt: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  value: 3,
  peakValue: 3,
  raisedAt: AT,
  recordedAt: AT,
  calmAt: null,
  closedAt: null,
  overdueAt: null,
  incidentId: null,
  exercise: false,
  place: { type: 'Point', coordinates: [120, 36] },
  ...over,
})

test('an alarm ends when it is calm, judged, and its incident is over', () => {
  expect(mayClose(anAlarm(), true)).toBe(true)
  expect(mayClose(anAlarm(), false)).toBe(false)
  expect(mayClose(anAlarm({ condition: 'active' }), true)).toBe(false)
  expect(mayClose(anAlarm({ verification: 'pending' }), true)).toBe(false)
})

test('a cry has no reading that could calm down: the people’s word is enough', () => {
  expect(mayClose(anAlarm({ unit: 'event', condition: 'active' }), true)).toBe(true)
  expect(mayClose(anAlarm({ unit: 'event', condition: 'active', verification: 'pending' }), true)).toBe(false)
})

test('a P1 is owed a name within 3 minutes and a verdict within 10, nothing else has a clock', () => {
  const minutes = (alarm: Alarm): number | undefined => {
    const from = overdueFrom(alarm)
    return from === null ? undefined : (from.getTime() - AT.getTime()) / 60_000
  }
  expect(minutes(anAlarm({ verification: 'pending' }))).toBe(3)
  expect(minutes(anAlarm({ verification: 'pending', acknowledgedAt: AT }))).toBe(10)
  expect(minutes(anAlarm())).toBeUndefined()
  expect(minutes(anAlarm({ verification: 'pending', priority: 'P2' }))).toBeUndefined()
})
