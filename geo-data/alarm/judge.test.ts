import { describe, expect, test } from 'vitest'
import { judge, unwatched } from './judge.ts'
import { aRule, hear, names, oneByOne, type Part, readings, S } from './test-watch.ts'
import type { Cry } from './watch.ts'

describe('a level', () => {
  test('is breached when it is reached, not before', () => {
    expect(names(hear(aRule(), oneByOne([0, 0.99])).verdicts)).toEqual([])
    expect(hear(aRule(), oneByOne([0, 1])).verdicts).toEqual([
      { verdict: 'raise', thresholdId: 1, at: 0, value: 1, peak: 1, calmAt: null },
    ])
  })

  test('below is breached from above', () => {
    const rule = aRule({ kind: 'below', value: 0.1, hysteresis: 0.05 })
    expect(names(hear(rule, oneByOne([0, 0.2], [1, 0.1], [2, 0.05], [3, 0.12], [4, 0.15])).verdicts)).toEqual([
      'raise',
      'peak',
      'calm',
    ])
  })

  test('once raised only a higher reading is told, as the peak', () => {
    const { verdicts } = hear(aRule(), oneByOne([0, 1], [1, 3], [2, 2], [3, 3]))
    expect(verdicts.slice(1)).toEqual([{ verdict: 'peak', thresholdId: 1, peak: 3 }])
  })

  test('between level and hysteresis an alarm stays as it is', () => {
    expect(names(hear(aRule(), oneByOne([0, 1], [1, 0.9], [2, 0.81])).verdicts)).toEqual(['raise'])
    expect(names(hear(aRule(), oneByOne([0, 1], [1, 0.9], [2, 0.8])).verdicts)).toEqual(['raise', 'calm'])
  })

  test('an open alarm that breaches again is the same alarm', () => {
    expect(names(hear(aRule(), oneByOne([0, 1], [1, 0], [2, 1.5])).verdicts)).toEqual(['raise', 'calm', 're-activate'])
  })
})

describe('a hold', () => {
  const rule = aRule({ holdMs: 10 * S })

  test('raises when the breach has lasted, at the reading that completed it', () => {
    const { verdicts } = hear(rule, oneByOne([0, 1], [5, 1], [9, 1], [10, 1.2]))
    expect(verdicts).toEqual([{ verdict: 'raise', thresholdId: 1, at: 10 * S, value: 1.2, peak: 1.2, calmAt: null }])
  })

  test('a calm sample restarts the clock', () => {
    expect(names(hear(rule, oneByOne([0, 1], [5, 0], [9, 1], [15, 1], [18, 1])).verdicts)).toEqual([])
    expect(names(hear(rule, oneByOne([0, 1], [5, 0], [9, 1], [15, 1], [19, 1])).verdicts)).toEqual(['raise'])
  })

  test('is completed by time alone when nobody contradicts the breach', () => {
    const { verdicts } = hear(rule, [...oneByOne([0, 2]), { now: 9.9 * S }, { now: 10 * S }, { now: 11 * S }])
    expect(verdicts).toEqual([{ verdict: 'raise', thresholdId: 1, at: 10 * S, value: 2, peak: 2, calmAt: null }])
  })

  test('time is counted from when the breach was heard, so news on its way may still contradict it', () => {
    const late: Part[] = [{ readings: readings([0, 1]), now: 60 * S }, { now: 61 * S }]
    expect(names(hear(rule, late).verdicts)).toEqual([])
    expect(names(hear(rule, [...late, { now: 70 * S }]).verdicts)).toEqual(['raise'])
  })

  test('a calm sample that comes out of order still breaks the run', () => {
    const parts: Part[] = [
      { readings: readings([0, 1]), now: 0 },
      { readings: readings([9, 1]), now: 9 * S },
      { readings: readings([5, 0]), now: 9 * S },
      { readings: readings([11, 1]), now: 11 * S },
    ]
    expect(names(hear(rule, parts).verdicts)).toEqual([])
  })
})

describe('calm', () => {
  test('must last before the alarm is calm, and a breach starts it anew', () => {
    const rule = aRule({ calmMs: 10 * S })
    expect(names(hear(rule, oneByOne([0, 1], [5, 0], [12, 0])).verdicts)).toEqual(['raise'])
    expect(names(hear(rule, oneByOne([0, 1], [5, 0], [15, 0])).verdicts)).toEqual(['raise', 'calm'])
    expect(names(hear(rule, oneByOne([0, 1], [5, 0], [10, 1], [16, 0], [25, 0])).verdicts)).toEqual(['raise'])
  })

  test('needs readings: silence calms nothing', () => {
    const rule = aRule({ calmMs: 10 * S })
    expect(names(hear(rule, [...oneByOne([0, 1], [5, 0]), { now: 900 * S }]).verdicts)).toEqual(['raise'])
  })
})

describe('a rate', () => {
  const rule = aRule({ kind: 'rate', value: -0.15, hysteresis: 0.05, windowMs: 60 * S })

  test('is the furthest change within the window', () => {
    expect(names(hear(rule, oneByOne([0, 0.4], [30, 0.35], [60, 0.3], [61, 0.25])).verdicts)).toEqual([])
    const { verdicts } = hear(rule, oneByOne([0, 0.4], [30, 0.35], [60, 0.25]))
    expect(names(verdicts)).toEqual(['raise'])
    expect(verdicts[0]).toMatchObject({ value: expect.closeTo(-0.15), at: 60 * S })
  })

  test('has no opinion on a first reading, and none on a rise where a fall was asked for', () => {
    expect(names(hear(rule, oneByOne([0, 0.1], [10, 9])).verdicts)).toEqual([])
  })

  test('of a sensor slower than the window is the change since its previous report', () => {
    const slow = judge(unwatched([rule], 0), [rule], 300 * S, {
      readings: readings([0, 0.4], [300, 0.2]),
      cries: [],
      now: 300 * S,
      silenceCounts: true,
    })
    expect(slow.now[0]?.alarm?.condition).toBe('active')
  })
})

describe('silence', () => {
  const rule = aRule({ kind: 'offline', value: 3, hysteresis: 0 })

  test("of three of the sensor's own periods raises, with no sample at all", () => {
    expect(names(hear(rule, [...oneByOne([0, 1]), { now: 29 * S }]).verdicts)).toEqual([])
    expect(names(hear(rule, [...oneByOne([0, 1]), { now: 30 * S }, { now: 40 * S }]).verdicts)).toEqual(['raise'])
  })

  test('any reading ends it', () => {
    expect(names(hear(rule, [...oneByOne([0, 1]), { now: 30 * S }, ...oneByOne([40, 1])]).verdicts)).toEqual([
      'raise',
      'calm',
    ])
  })

  test('says nothing where it does not count', () => {
    expect(names(hear(rule, [...oneByOne([0, 1]), { now: 900 * S, silenceCounts: false }]).verdicts)).toEqual([])
  })
})

describe('a device event', () => {
  const rule = aRule({ kind: 'device-event', deviceEvent: 'self-alarm' })
  const cry = (seconds: number, kind = 'self-alarm'): Cry => ({ kind, at: seconds * S, recovers: kind === 'recovered' })

  test('raises at once, and a second cry is the same alarm', () => {
    const { verdicts } = hear(rule, [
      { cries: [cry(0)], now: 0 },
      { cries: [cry(5)], now: 5 * S },
      { cries: [cry(6, 'tamper')], now: 6 * S },
    ])
    expect(names(verdicts)).toEqual(['raise'])
  })

  test('is calm when the device recovers, in whatever order the two are heard', () => {
    expect(
      names(
        hear(rule, [
          { cries: [cry(0)], now: 0 },
          { cries: [cry(9, 'recovered')], now: 9 * S },
        ]).verdicts,
      ),
    ).toEqual(['raise', 'calm'])
    const swapped = hear(rule, [
      { cries: [cry(9, 'recovered')], now: 9 * S },
      { cries: [cry(0)], now: 10 * S },
    ])
    expect(swapped.verdicts).toMatchObject([{ verdict: 'raise', calmAt: 9 * S }])
  })
})
