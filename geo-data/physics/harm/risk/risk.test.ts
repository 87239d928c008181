import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { eventTreeShares } from './event-tree.ts'
import { directIgnition, HYDROGEN_IGNITION, ignitionProbability } from './ignition-probability.ts'
import { individualRisk, riskReach } from './individual-risk.ts'
import { individualRiskCriterion } from './risk-criterion.ts'
import { DUTCH_LINE, frequencyOf, permittedFrequency, potentialLossOfLife, societalRiskCurve } from './societal-risk.ts'

const end = fc.record({
  frequencyPerYear: fc.double({ min: 0, max: 1e-2, noNaN: true }),
  deaths: fc.integer({ min: 0, max: 1_000 }),
})
const ends = fc.array(end, { maxLength: 20 })

describe('societal risk', () => {
  it('falls as the number of deaths grows', () => {
    const number = fc.integer({ min: 1, max: 1_000 })
    fc.assert(
      fc.property(ends, number, number, (all, a, b) =>
        noGreater(answerOf(frequencyOf(all, Math.max(a, b))), answerOf(frequencyOf(all, Math.min(a, b)))),
      ),
    )
  })

  it('has under its curve the potential loss of life: Σ F(N) over the whole numbers', () => {
    fc.assert(
      fc.property(ends, (all) => {
        let area = 0
        for (let deaths = 1; deaths <= 1_000; deaths += 1) area += answerOf(frequencyOf(all, deaths))
        const loss = answerOf(potentialLossOfLife(all))
        return Math.abs(area - loss) <= 1e-9 * Math.max(loss, 1e-9)
      }),
      { numRuns: 20 },
    )
  })

  it('is a curve of falling points, and a line that begins somewhere', () => {
    const curve = answerOf(
      societalRiskCurve([
        { frequencyPerYear: 1e-4, deaths: 10 },
        { frequencyPerYear: 1e-5, deaths: 100 },
        { frequencyPerYear: 1, deaths: 0 },
      ]),
    )
    expect(curve).toEqual([
      { deaths: 10, frequencyPerYear: expect.closeTo(1.1e-4, 12) },
      { deaths: 100, frequencyPerYear: 1e-5 },
    ])
    expect(permittedFrequency(DUTCH_LINE, 5)).toEqual({ ok: false, reason: 'below-law-range' })
  })
})

describe('individual risk', () => {
  const branch = { frequencyPerYear: 1e-4, weather: 0.5, direction: 0.1, ignition: 0.2, death: 1 }

  it('adds up its branches and refuses a probability above one', () => {
    expect(answerOf(individualRisk([branch, branch]))).toBeCloseTo(2e-6, 15)
    expect(individualRisk([{ ...branch, death: 1.1 }]).ok).toBe(false)
  })

  it('reaches as far as it is met, and contours nest', () => {
    const at = (distanceM: number) => 1e-4 / (1 + distanceM ** 2 / 100)
    const reach = (perYear: number) => answerOf(riskReach(at, perYear, { fromM: 1, toM: 10_000 }))
    expect(at(reach(1e-6)) / 1e-6).toBeCloseTo(1, 9)
    expect(reach(1e-6)).toBeGreaterThan(reach(1e-5))
    expect(riskReach(at, 1, { fromM: 1, toM: 100 })).toMatchObject({ value: 0, flags: ['criterion-not-reached'] })
  })

  it('has a criterion for a plant, stricter for the new and the vulnerable, and none for city gas or a pipeline', () => {
    const most = answerOf(individualRiskCriterion('plant', 'high-sensitivity', 'new'))
    expect(most.value).toBe(3e-7)
    expect(most.verified).toBe(false)
    expect(answerOf(individualRiskCriterion('storage', 'high-sensitivity', 'in-service')).value).toBeGreaterThan(
      most.value,
    )
    for (const source of ['city-gas', 'transmission-pipeline', 'other'] as const)
      expect(individualRiskCriterion(source, 'high-sensitivity', 'new')).toEqual({
        ok: false,
        reason: 'criterion-does-not-apply',
      })
  })
})

describe('what may follow a release', () => {
  it('ends somewhere: the shares of a tree add up to one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (yes) => {
        const shares = answerOf(eventTreeShares(yes))
        return (
          Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12 && shares.every((share) => share >= 0)
        )
      }),
    )
  })

  it('is lit no less often the more comes out', () => {
    const flow = fc.double({ min: 0.001, max: 500, noNaN: true })
    const immediate = (rate: number) => answerOf(ignitionProbability(HYDROGEN_IGNITION, rate)).immediate
    const direct = (rate: number) => answerOf(directIgnition('gas-average-high', rate))
    fc.assert(
      fc.property(flow, flow, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)]
        return immediate(small) <= immediate(large) && direct(small) <= direct(large)
      }),
    )
  })
})
