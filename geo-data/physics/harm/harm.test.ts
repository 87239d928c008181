import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../validation/answer.ts'
import { criteriaFor, HARM_CRITERIA, QUESTIONS } from './criterion.ts'
import { heatDoseOf, heatProbit, thermalDose } from './heat-probit.ts'
import { normalDistribution, probitOf, probitProbability } from './probit.ts'

describe('a probit', () => {
  it('grows with the share harmed and comes back to it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        const back = answerOf(probitProbability(answerOf(probitOf(share))))
        return Math.abs(back - share) < 1e-12
      }),
    )
  })

  it('is continuous where the series hands over to the continued fraction', () => {
    expect(normalDistribution(3 - 1e-9)).toBeCloseTo(normalDistribution(3 + 1e-9), 10)
    expect(normalDistribution(-6)).toBeCloseTo(9.865876450376946e-10, 20)
  })

  it('of heat grows with heat and with time', () => {
    const probit = (heat: number, seconds: number) =>
      answerOf(heatProbit('tsao-perry', answerOf(thermalDose(heat, seconds))))
    expect(probit(10_000, 30)).toBeGreaterThan(probit(5_000, 30))
    expect(probit(5_000, 60)).toBeGreaterThan(probit(5_000, 30))
  })

  it('of a dose comes back to the dose, the clothing of Lees included', () => {
    expect(answerOf(heatProbit('lees', answerOf(heatDoseOf('lees', 4.2))))).toBeCloseTo(4.2, 12)
  })
})

describe('the criteria of harm', () => {
  it('ask 5 kW/m² for 40 s, 1 psi and the flammable limit of the public, all read in 40 CFR 68.22', () => {
    const asked = criteriaFor('public-must-leave')
    expect(asked.map(({ id }) => id)).toEqual(['heat-5-40s', 'blast-1psi', 'lfl'])
    expect(asked.every(({ verified, source }) => verified && source === '40 CFR 68.22')).toBe(true)
  })

  it('answer every question, under ids that are never said twice', () => {
    for (const question of Object.keys(QUESTIONS))
      expect(HARM_CRITERIA.some((criterion) => criterion.question === question)).toBe(true)
    expect(new Set(HARM_CRITERIA.map(({ id }) => id)).size).toBe(HARM_CRITERIA.length)
  })

  it('call nothing verified that was only remembered or never seen', () => {
    expect(HARM_CRITERIA.filter(({ mark, verified }) => verified && (mark === 'R' || mark === 'U'))).toEqual([])
  })
})
