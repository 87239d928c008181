import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDARD_ATMOSPHERE_PA } from '../nature.ts'
import { SUBSTANCES } from '../substance/substances.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { bauwensDorofeev } from './bauwens-dorofeev.ts'
import { bauwensDorofeevReach, kingeryBulmashReach, kinneyGrahamReach } from './blast-reach.ts'
import { chamberBlastReach, chamberCharge, type ExplosiveChamber } from './chamber-blast.ts'
import { coverLiftPressure, coverThrow } from './cover-throw.ts'
import { isochoricOverpressure } from './isochoric-bound.ts'
import { kingeryBulmash } from './kingery-bulmash.ts'
import { kinneyGraham } from './kinney-graham.ts'

const scaled = fc.double({ min: 0.2, max: 198, noNaN: true })

describe('a blast wave', () => {
  it.each([
    // Swisdak's two last fits meet at Z = 23.8 with a step up of 0.7 %, which is theirs.
    ['Kingery–Bulmash', 1.0071, (z: number) => kingeryBulmash('incidentKpa', z)],
    ['Kinney–Graham', 1, (z: number) => kinneyGraham(z, STANDARD_ATMOSPHERE_PA)],
    ['Bauwens–Dorofeev', 1, (z: number) => bauwensDorofeev(z)],
  ])('is never stronger farther away by %s, but for a step of its fit (%s)', (_name, step, curve) => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const near = answerOf(curve(Math.min(a, b)))
        return noGreater(answerOf(curve(Math.max(a, b))), near * step)
      }),
      { numRuns: 500 },
    )
  })

  it('has the wanted pressure at the reach of that pressure', () => {
    const reachM = answerOf(kingeryBulmashReach(100, 7_000))
    expect(answerOf(kingeryBulmash('incidentKpa', reachM / Math.cbrt(100)))).toBeCloseTo(7, 6)
    const freeM = answerOf(kinneyGrahamReach(100, 7_000, STANDARD_ATMOSPHERE_PA))
    expect(answerOf(kinneyGraham(freeM / Math.cbrt(100), STANDARD_ATMOSPHERE_PA))).toBeCloseTo(7_000, 3)
  })

  it('nests: a milder criterion reaches at least as far', () => {
    const pressure = fc.double({ min: 500, max: 3e5, noNaN: true })
    fc.assert(
      fc.property(pressure, pressure, (a, b) => {
        const tnt = (wanted: number) => answerOf(kingeryBulmashReach(5, wanted))
        const gas = (wanted: number) => answerOf(bauwensDorofeevReach(3e7, wanted, STANDARD_ATMOSPHERE_PA))
        const [mild, harsh] = [Math.min(a, b), Math.max(a, b)]
        return noGreater(tnt(harsh), tnt(mild)) && noGreater(gas(harsh), gas(mild))
      }),
      { numRuns: 100 },
    )
  })

  it('is refused nearer than the fit holds', () => {
    expect(kingeryBulmash('incidentKpa', 0.1)).toEqual({ ok: false, reason: 'below-law-range' })
    expect(kingeryBulmash('reflectedKpa', 50)).toEqual({ ok: false, reason: 'beyond-law-range' })
  })
})

const manhole: ExplosiveChamber = {
  volumeM3: 6,
  substance: SUBSTANCES.methane,
  ambientPressurePa: STANDARD_ATMOSPHERE_PA,
  ambientTemperatureK: 288.15,
  tntYield: 0.1,
}

describe('a chamber full of gas', () => {
  it('of methane bursts at 7 to 8 bar, the same whatever its size', () => {
    const small = answerOf(chamberCharge(manhole)).insideOverpressurePa
    expect(small).toBeGreaterThan(7e5)
    expect(small).toBeLessThan(8e5)
    expect(answerOf(chamberCharge({ ...manhole, volumeM3: 600 })).insideOverpressurePa).toBeCloseTo(small, 3)
  })

  it('holds 3.3 MJ of methane per cubic metre, near the 3.5 MJ of the multi-energy method', () => {
    const perCubicMetre = answerOf(chamberCharge(manhole)).energyJ / manhole.volumeM3
    expect(perCubicMetre).toBeGreaterThan(3e6)
    expect(perCubicMetre).toBeLessThan(3.5e6)
  })

  it('bursts no harder with less gas in it', () => {
    const fill = fc.double({ min: 0, max: 1, noNaN: true })
    const { expansionRatio, isochoricRatio } = SUBSTANCES.methane
    fc.assert(
      fc.property(fill, fill, (a, b) => {
        const burst = (share: number) =>
          answerOf(
            isochoricOverpressure({
              volumeM3: 6,
              fuelVolumeM3: 6 * share,
              stoichiometricFraction: 0.0948,
              expansionRatio: expansionRatio.value,
              isochoricRatio: isochoricRatio.value,
              ambientPressurePa: STANDARD_ATMOSPHERE_PA,
            }),
          )
        return noGreater(burst(Math.min(a, b)), burst(Math.max(a, b)))
      }),
    )
  })

  it('reaches farther the larger it is, and a milder criterion farther still', () => {
    const reach = (volumeM3: number, pressure: number) =>
      answerOf(chamberBlastReach({ ...manhole, volumeM3 }, pressure)).reachM
    expect(reach(12, 7_000)).toBeGreaterThan(reach(6, 7_000))
    expect(reach(6, 2_000)).toBeGreaterThan(reach(6, 7_000))
  })

  it('does not reach a pressure outside that it has not inside', () => {
    expect(chamberBlastReach(manhole, 2e6)).toMatchObject({ value: { reachM: 0 }, flags: ['criterion-not-reached'] })
  })
})

describe('a manhole cover', () => {
  const cover = { massKg: 60, diameterM: 0.7, holdingForceN: 0 }

  it('lifts at some 1.5 kPa, and holds below', () => {
    const lift = answerOf(coverLiftPressure(cover))
    expect(lift).toBeCloseTo(1529, 0)
    expect(coverThrow(cover, lift)).toMatchObject({ value: { throwM: 0 }, flags: ['cover-holds'] })
  })

  it('flies no less far at a higher pressure, and less when it is heavier', () => {
    const pressure = fc.double({ min: 0, max: 9e5, noNaN: true })
    const thrown = (pa: number, massKg = 60) => answerOf(coverThrow({ ...cover, massKg }, pa)).throwM
    fc.assert(fc.property(pressure, pressure, (a, b) => noGreater(thrown(Math.min(a, b)), thrown(Math.max(a, b)))))
    expect(thrown(1e5, 120)).toBeLessThan(thrown(1e5))
  })
})
