import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHEMICALS } from '../substance/substances.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { asMgM3, asPpm, type Concentration, mgM3, ppm } from './concentration.ts'
import { doseWithEscape } from './escape-dose.ts'
import { AEGL_MINUTES, AEGL_SOURCE, exposureLimit } from './exposure-limit.ts'
import { thermalDose } from './heat-probit.ts'
import { LEES_PROBITS, PURPLE_BOOK_PROBITS, toxicConcentrationOf, toxicLoad, toxicProbit } from './toxic-probit.ts'

const air = { temperatureK: 298.15, pressurePa: 101_325 }
const chlorine = { ...air, molarMassKgMol: CHEMICALS.chlorine.molarMassKgMol.value }

describe('a concentration', () => {
  it('of 1 ppm chlorine is 2.90 mg/m³ at 25 °C', () => {
    expect(answerOf(asMgM3(ppm(1), chlorine))).toEqual({ unit: 'mg/m3', value: expect.closeTo(2.898, 3) })
  })

  it('comes back from the other unit as it went', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 9e5, noNaN: true }), (value) => {
        const back = answerOf(asPpm(answerOf(asMgM3(ppm(value), chlorine)), chlorine))
        return back.unit === 'ppm' && Math.abs(back.value - value) <= 1e-9 * value
      }),
    )
  })

  it('above a million parts is refused', () => {
    expect(asPpm(mgM3(1e8), chlorine)).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})

describe('a toxic probit', () => {
  it('does not take a concentration in the unit of another set, by the compiler or at run time', () => {
    // @ts-expect-error a Lees constant is for ppm
    expect(toxicProbit(LEES_PROBITS.chlorine, mgM3(100), 30)).toEqual({ ok: false, reason: 'unit-of-another-probit' })
    // @ts-expect-error a Purple Book constant is for mg/m³
    expect(toxicProbit(PURPLE_BOOK_PROBITS.chlorine, ppm(100), 30)).toEqual({
      ok: false,
      reason: 'unit-of-another-probit',
    })
    // @ts-expect-error a bare number has no unit
    expect(toxicProbit(LEES_PROBITS.chlorine, 100, 30).ok).toBe(false)
  })

  it('grows with concentration and time, and comes back to the concentration', () => {
    const row = LEES_PROBITS.ammonia
    const value = fc.double({ min: 1, max: 1e5, noNaN: true })
    const probit = (parts: number, minutes: number) => answerOf(toxicProbit(row, ppm(parts), minutes))
    fc.assert(fc.property(value, value, (a, b) => noGreater(probit(Math.min(a, b), 30), probit(Math.max(a, b), 30))))
    expect(probit(5_000, 60)).toBeGreaterThan(probit(5_000, 30))
    expect(answerOf(toxicConcentrationOf(row, probit(5_000, 30), 30)).value).toBeCloseTo(5_000, 6)
  })

  it('counts a peak for more than its mean: the load of a course is not that of its average', () => {
    const load = (course: readonly Concentration<'ppm'>[]) => answerOf(toxicLoad(LEES_PROBITS.chlorine, course, 1))
    expect(load([ppm(200), ppm(0)])).toBe(2 * load([ppm(100), ppm(100)]))
  })
})

describe('a dose with escape', () => {
  const heat = (distanceM: number) => 4e6 / distanceM ** 2
  const stay = { reactionS: 40, speedMS: 4, longestS: 40 }

  it('is the plain dose for somebody who stays, and less for somebody who runs, the less the sooner', () => {
    const dose = (reactionS: number) => answerOf(doseWithEscape(heat, 20, { ...stay, reactionS }))
    expect(dose(40)).toBeCloseTo(answerOf(thermalDose(10_000, 40)), 3)
    expect(dose(5)).toBeLessThan(dose(20))
    expect(dose(20)).toBeLessThan(dose(40))
  })

  it('is refused where the heat has no value', () => {
    expect(doseWithEscape(() => Number.NaN, 20, stay)).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})

describe('an exposure limit', () => {
  it('is that of the shortest column that covers the time, never laxer for a longer stay', () => {
    expect(answerOf(exposureLimit('chlorine', 'AEGL-2', 60))).toEqual(ppm(2))
    expect(answerOf(exposureLimit('ammonia', 'AEGL-3', 45))).toEqual(ppm(1100))
    for (const tier of ['AEGL-2', 'AEGL-3'] as const)
      for (const id of ['chlorine', 'ammonia', 'phosgene', 'benzene', 'carbon-monoxide'] as const) {
        const course = AEGL_MINUTES.map((minutes) => answerOf(exposureLimit(id, tier, minutes)).value)
        expect([...course].sort((a, b) => b - a)).toEqual(course)
      }
  })

  it('of AEGL-2 is below that of AEGL-3, and neither is called verified', () => {
    const limit = (tier: 'AEGL-2' | 'AEGL-3') => answerOf(exposureLimit('hydrogen-sulphide', tier, 60)).value
    expect(limit('AEGL-2')).toBeLessThan(limit('AEGL-3'))
    expect(AEGL_SOURCE.verified).toBe(false)
  })

  it('is refused of a substance that has none: no toxic ring is guessed', () => {
    expect(exposureLimit('methane', 'AEGL-2', 60)).toEqual({ ok: false, reason: 'no-toxic-limit' })
    expect(exposureLimit('chlorine', 'AEGL-2', 600)).toEqual({ ok: false, reason: 'beyond-law-range' })
  })
})
