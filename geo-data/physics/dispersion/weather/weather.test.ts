import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { sigmaYOver } from '../averaging-time.ts'
import { isc3SigmaZ } from '../isc3.ts'
import { neutralPlumeRise, type Stack, stablePlumeRise } from '../plume-rise.ts'
import { mechanicalMixingHeight, moninObukhovLength } from './boundary-layer.ts'
import { solarElevation } from './solar-elevation.ts'
import { stabilityClass } from './stability.ts'
import { windAt } from './wind-profile.ts'

describe('the stability of the air', () => {
  it.each([
    ['a bright calm noon', 1.5, 70, 0, 'A'],
    ['a clear still night', 1.5, -20, 0, 'F'],
    ['a clear windy night', 6, -20, 0, 'D'],
    ['a cloudy night with some wind', 2.5, -20, 6, 'E'],
    ['an overcast noon', 1.5, 70, 8, 'D'],
    ['a stormy noon', 10, 70, 0, 'C'],
    ['a low sun in a breeze', 4, 20, 2, 'C'],
  ])('at %s is %s', (_name, windMS, solarElevationDeg, cloudOktas, expected) => {
    expect(answerOf(stabilityClass({ windMS, solarElevationDeg, cloudOktas }))).toBe(expected)
  })

  it('is steadier in more wind by day and less steady in more wind by night', () => {
    const wind = fc.double({ min: 0, max: 15, noNaN: true })
    const rank = (windMS: number, solarElevationDeg: number) =>
      'ABCDEF'.indexOf(answerOf(stabilityClass({ windMS, solarElevationDeg, cloudOktas: 2 })))
    fc.assert(
      fc.property(wind, wind, (a, b) => {
        const [weak, strong] = [Math.min(a, b), Math.max(a, b)]
        return rank(weak, 65) <= rank(strong, 65) && rank(strong, -10) <= rank(weak, -10)
      }),
    )
  })

  it('is refused of a sky with nine eighths, and flagged in a calm', () => {
    expect(stabilityClass({ windMS: 3, solarElevationDeg: 30, cloudOktas: 9 }).ok).toBe(false)
    expect(stabilityClass({ windMS: 0, solarElevationDeg: 30, cloudOktas: 2 })).toMatchObject({
      flags: ['wind-below-1-m-s'],
    })
  })
})

describe('wind and mixing', () => {
  it('grows with height, more over a city, and comes back to the height it was measured at', () => {
    const measured = { speedMS: 3, heightM: 10 }
    expect(answerOf(windAt(measured, 10, 'D', 'urban'))).toBe(3)
    expect(answerOf(windAt(measured, 50, 'D', 'urban'))).toBeGreaterThan(answerOf(windAt(measured, 50, 'D', 'rural')))
    expect(windAt(measured, 500, 'D', 'urban')).toMatchObject({ flags: ['beyond-law-range'] })
  })

  it('has a length without end in neutral air, and no height at the equator', () => {
    expect(answerOf(moninObukhovLength('D', 1))).toBe(Number.POSITIVE_INFINITY)
    expect(mechanicalMixingHeight(0.3, 0)).toEqual({ ok: false, reason: 'below-law-range' })
  })
})

describe('spread and rise', () => {
  it.each(['A', 'B', 'C', 'D', 'E', 'F'] as const)(
    'by ISC3 in class %s never shrinks, but for the steps of its table',
    (stability) => {
      const distance = fc.double({ min: 100, max: 1e5, noNaN: true })
      const spread = (distanceM: number) => answerOf(isc3SigmaZ(stability, distanceM))
      fc.assert(
        fc.property(distance, distance, (a, b) => noGreater(spread(Math.min(a, b)), spread(Math.max(a, b)) * 1.02)),
      )
    },
  )

  it('is wider the longer one watches, and itself over ten minutes', () => {
    expect(answerOf(sigmaYOver(40, 600))).toBe(40)
    expect(answerOf(sigmaYOver(40, 3_600))).toBeCloseTo(40 * 6 ** 0.2, 9)
    expect(answerOf(sigmaYOver(40, 1))).toBe(answerOf(sigmaYOver(40, 18.75)))
  })

  const stack: Stack = { diameterM: 1, exitVelocityMS: 20, gasTemperatureK: 400, airTemperatureK: 288, windMS: 4 }

  it('of hot gas is higher in less wind, lower in stable air, and refused of cold gas', () => {
    const neutral = answerOf(neutralPlumeRise(stack)).riseM
    expect(answerOf(neutralPlumeRise({ ...stack, windMS: 2 })).riseM).toBeGreaterThan(neutral)
    expect(answerOf(stablePlumeRise(stack, 0.035)).riseM).toBeLessThan(neutral)
    expect(neutralPlumeRise({ ...stack, gasTemperatureK: 280 })).toEqual({ ok: false, reason: 'not-buoyant' })
  })

  it('in near calm is held by the stable air, not by the wind', () => {
    const calm = answerOf(stablePlumeRise({ ...stack, windMS: 0.01 }, 0.035)).riseM
    expect(calm).toBe(answerOf(stablePlumeRise({ ...stack, windMS: 0.005 }, 0.035)).riseM)
  })
})

describe('the sun', () => {
  it.each([
    ['overhead at the equator on the day of equal night', '2026-03-20T12:07:00Z', 0, 0, 90],
    ['at its highest over the tropic in June', '2026-06-21T12:02:00Z', 0, 23.44, 90],
    ['low over Ningbo at the winter noon', '2026-12-21T03:50:00Z', 121.9, 29.92, 36.6],
    ['below the ground at midnight', '2026-06-21T16:00:00Z', 121.9, 29.92, -36.6],
  ])('stands %s', (_name, at, longitudeDeg, latitudeDeg, expected) => {
    expect(Math.abs(solarElevation(Date.parse(at), { longitudeDeg, latitudeDeg }) - expected)).toBeLessThan(0.5)
  })
})
