import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resume } from './judge.ts'
import { aRule, hear, names, oneByOne, type Part, PERIOD, readings, S } from './test-watch.ts'

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
