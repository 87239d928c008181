import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlarmCourse, alarmThen } from './alarm-then.ts'

const aCourse = (over: Partial<AlarmCourse> = {}): AlarmCourse => ({
  recordedAt: 100,
  closedAt: null,
  calmAt: null,
  acknowledgedAt: null,
  verifiedAt: null,
  overdueAt: null,
  verification: 'pending',
  turns: [],
  ...over,
})

test('an alarm is open from when it was known until it was closed', () => {
  const course = aCourse({ closedAt: 200 })
  expect([99, 100, 199, 200].map((at) => alarmThen(course, at).open)).toEqual([false, true, true, false])
})

test('an alarm that calmed and came back was calm between', () => {
  const turns = [
    { type: 'alarm.calm', at: 150 },
    { type: 'alarm.reactivated', at: 180 },
  ]
  const conditions = [120, 150, 179, 180].map((at) => alarmThen(aCourse({ turns }), at).condition)
  expect(conditions).toEqual(['active', 'calm', 'calm', 'active'])
})

test('what was raised calm already was calm until it came back, though nothing said so', () => {
  const course = aCourse({ turns: [{ type: 'alarm.reactivated', at: 180 }] })
  expect([120, 180].map((at) => alarmThen(course, at).condition)).toEqual(['calm', 'active'])
  const still = aCourse({ calmAt: 190, turns: [{ type: 'alarm.raised', at: 100 }] })
  expect(alarmThen(still, 120).condition).toBe('calm')
})

test('without any event the time of calm decides', () => {
  expect([149, 150].map((at) => alarmThen(aCourse({ calmAt: 150 }), at).condition)).toEqual(['active', 'calm'])
})

test('a verdict is not known before it was given, and one that was corrected later is not invented', () => {
  const told = (at: number) => ({ type: 'alarm.verified', at })
  const once = aCourse({ verifiedAt: 150, verification: 'true', turns: [told(150)] })
  expect([149, 150].map((at) => alarmThen(once, at).verification)).toEqual(['pending', 'true'])
  const corrected = aCourse({ verifiedAt: 180, verification: 'false', turns: [told(150), told(180)] })
  expect([149, 150, 180].map((at) => alarmThen(corrected, at).verification)).toEqual(['pending', null, 'false'])
})

test('an hour later nobody has less been told than before', () => {
  const moment = fc.option(fc.integer({ min: 100, max: 200 }))
  const courses = fc.record({ closedAt: moment, acknowledgedAt: moment, overdueAt: moment })
  fc.assert(
    fc.property(courses, fc.integer({ min: 90, max: 210 }), fc.nat(50), (over, at, later) => {
      const [before, after] = [alarmThen(aCourse(over), at), alarmThen(aCourse(over), at + later)]
      expect(after.acknowledged || !before.acknowledged).toBe(true)
      expect(after.overdue || !before.overdue).toBe(true)
    }),
  )
})
