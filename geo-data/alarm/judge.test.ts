import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Heard, judge, type Reading, resume, unwatched, type Watched } from './judge.ts'
import { type Verdict, verdictsBetween } from './verdict.ts'
import type { Cry, Rule } from './watch.ts'

const S = 1000
const PERIOD = 10 * S

const aRule = (over: Partial<Rule> = {}): Rule => ({
  thresholdId: 1,
  kind: 'above',
  value: 1,
  windowMs: 0,
  holdMs: 0,
  hysteresis: 0.2,
  calmMs: 0,
  deviceEvent: null,
  ...over,
})

const readings = (...pairs: readonly (readonly [seconds: number, value: number])[]): Reading[] =>
  pairs.map(([seconds, value]) => ({ at: seconds * S, value }))

type Part = Partial<Heard> & { readonly now: number }

const hear = (rule: Rule, parts: readonly Part[], begun?: Watched): { verdicts: Verdict[]; watched: Watched } => {
  let watched = begun ?? unwatched([rule], 0)
  const verdicts: Verdict[] = []
  for (const part of parts) {
    const after = judge(watched, [rule], PERIOD, { readings: [], cries: [], silenceCounts: true, ...part })
    verdicts.push(...verdictsBetween(watched.now, after.now, [rule]))
    watched = after
  }
  return { verdicts, watched }
}

/** Each reading in its own batch, heard when it was taken. */
const oneByOne = (...pairs: readonly (readonly [number, number])[]): Part[] =>
  readings(...pairs).map((reading) => ({ readings: [reading], now: reading.at }))

const names = (verdicts: readonly Verdict[]): string[] => verdicts.map(({ verdict }) => verdict)

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

const aRuleOfAnyKind = fc.oneof(
  fc
    .record({
      holdMs: fc.integer({ min: 0, max: 20 }).map((s) => s * S),
      calmMs: fc.integer({ min: 0, max: 20 }).map((s) => s * S),
    })
    .map(aRule),
  fc.integer({ min: 1, max: 30 }).map((s) => aRule({ kind: 'rate', value: -0.5, windowMs: s * S })),
)
const aStream = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(0, 0.5, 0.9, 1, 2)), {
    minLength: 1,
    maxLength: 60,
    selector: ([seconds]) => seconds,
  })
  .map((pairs) => readings(...pairs))

describe('whatever the order', () => {
  test('a batch shuffled and with repetitions gives the same watches as in order', () => {
    fc.assert(
      fc.property(aRuleOfAnyKind, aStream, fc.infiniteStream(fc.nat()), (rule, stream, chance) => {
        const shuffled = [...stream, ...stream.filter(() => (chance.next().value as number) % 3 === 0)]
          .map((reading) => ({ reading, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ reading }) => reading)
        const ordered = [...stream].sort((a, b) => a.at - b.at)
        const now = 300 * S
        expect(hear(rule, [{ readings: shuffled, now }]).watched).toEqual(
          hear(rule, [{ readings: ordered, now }]).watched,
        )
      }),
    )
  })

  test('a stream cut into batches that come shuffled raises whenever the ordered stream would have ended in an alarm', () => {
    fc.assert(
      fc.property(
        aRuleOfAnyKind,
        aStream.filter((stream) => stream.length <= 32),
        (rule, stream) => {
          const now = 300 * S
          const ordered = hear(rule, [{ readings: [...stream].sort((a, b) => a.at - b.at), now }]).watched
          const pieces = hear(
            rule,
            stream.map((reading) => ({ readings: [reading], now })),
          ).watched
          if (ordered.now[0]?.alarm) expect(pieces.now[0]?.alarm).toBeTruthy()
          expect(pieces.readings).toEqual(ordered.readings)
          expect(pieces.now[0]?.breachSince).toEqual(ordered.now[0]?.breachSince)
        },
      ),
    )
  })

  test('a long stream one by one, remembering little, ends as if it were told at once', () => {
    const long = fc.array(fc.constantFrom(0, 0.5, 0.9, 1, 2), { minLength: 150, maxLength: 200 })
    fc.assert(
      fc.property(aRuleOfAnyKind, long, (rule, values) => {
        const parts = values.map((value, index) => ({ readings: readings([index, value]), now: index * S }))
        const once = hear(rule, [{ readings: parts.flatMap((part) => part.readings), now: values.length * S }]).watched
        const piecewise = hear(rule, parts)
        expect(piecewise.watched.readings.length).toBeLessThan(110)
        expect(piecewise.watched.now[0]?.breachSince).toEqual(once.now[0]?.breachSince)
        expect(Boolean(piecewise.watched.now[0]?.alarm)).toBe(Boolean(once.now[0]?.alarm))
      }),
      { numRuns: 30 },
    )
  })

  test('nothing heard twice is judged twice', () => {
    fc.assert(
      fc.property(
        aRuleOfAnyKind,
        aStream.filter((stream) => stream.length <= 32),
        (rule, stream) => {
          const now = 300 * S
          const once = hear(rule, [{ readings: stream, now }])
          expect(hear(rule, [{ readings: stream, now }], once.watched).verdicts).toEqual([])
        },
      ),
    )
  })
})

test('a breach too old to be put in its place is an alarm already calm', () => {
  const rule = aRule()
  const calm = Array.from({ length: 200 }, (_, index) => [index + 100, 0] as const)
  const { watched } = hear(rule, oneByOne(...calm))
  const { verdicts } = hear(rule, [{ readings: readings([50, 2]), now: 300 * S }], watched)
  expect(verdicts).toMatchObject([{ verdict: 'raise', at: 50 * S, value: 2, calmAt: expect.any(Number) }])
})

describe('after a restart', () => {
  const rule = aRule({ holdMs: 10 * S, calmMs: 10 * S })

  test('a hold goes on where it was, and completes once', () => {
    const begun = resume([rule], new Map(), readings([0, 2], [4, 2]), PERIOD, 5 * S)
    const { verdicts } = hear(rule, [{ now: 6 * S }, ...oneByOne([10, 2], [12, 2])], begun)
    expect(verdicts).toEqual([{ verdict: 'raise', thresholdId: 1, at: 10 * S, value: 2, peak: 2, calmAt: null }])
  })

  test('an open alarm is not raised again', () => {
    const alarm = { condition: 'active', raisedAt: 10 * S, calmAt: null, value: 2, peak: 2 } as const
    const begun = resume([rule], new Map([[1, alarm]]), readings([0, 2], [10, 2]), PERIOD, 11 * S)
    expect(names(hear(rule, oneByOne([12, 2], [13, 0], [23, 0]), begun).verdicts)).toEqual(['calm'])
  })

  test('what the record says is closed is not raised by looking back', () => {
    const begun = resume([rule], new Map(), readings([0, 2], [10, 2], [11, 0], [30, 0]), PERIOD, 31 * S)
    expect(hear(rule, oneByOne([32, 0]), begun).verdicts).toEqual([])
  })

  test('a reading older than all that is remembered does not disturb what follows', () => {
    const begun = resume([rule], new Map(), readings([20, 2], [24, 2]), PERIOD, 25 * S)
    const parts: Part[] = [{ readings: readings([1, 0]), now: 26 * S }, ...oneByOne([30, 2])]
    expect(names(hear(rule, parts, begun).verdicts)).toEqual(['raise'])
  })
})
