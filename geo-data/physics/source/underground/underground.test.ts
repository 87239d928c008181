import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { methaneOrigin, type Observation, ORIGIN_WEIGHTS } from './methane-origin.ts'
import { type LeakInSoil, spacesReached, travelToSpace } from './travel-to-space.ts'

const names = Object.keys(ORIGIN_WEIGHTS) as Observation[]

describe('methane in a chamber', () => {
  it('with ethane and no carbon dioxide is gas, the other way round biogas', () => {
    const share = (ethane: boolean) =>
      answerOf(methaneOrigin({ ethane, 'carbon-dioxide': !ethane }, 0.3)).probabilityOfGas
    expect(share(true)).toBeGreaterThan(0.95)
    expect(share(false)).toBeLessThan(0.05)
  })

  it('is not judged on nothing, nor on two habits; it says what to look at next', () => {
    expect(methaneOrigin({}, 0.5)).toEqual({ ok: false, reason: 'too-little-evidence' })
    expect(methaneOrigin({ 'steep-rise': true, 'daily-rhythm': false }, 0.5).ok).toBe(false)
    expect(methaneOrigin({ odorant: true }, 1).ok).toBe(false)
    expect(answerOf(methaneOrigin({ odorant: true }, 0.5)).askNext[0]).toBe('ethane')
  })

  it('is a probability whatever was seen, and each ground moves it the way it points', () => {
    const seen = fc.dictionary(fc.constantFrom(...names), fc.boolean())
    fc.assert(
      fc.property(
        seen,
        fc.constantFrom(...names),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (all, one, prior) => {
          const given = { ...all, ethane: all.ethane ?? true }
          const share = (present: boolean) =>
            answerOf(methaneOrigin({ ...given, [one]: present }, prior)).probabilityOfGas
          const towardsGas = ORIGIN_WEIGHTS[one].present > 1
          const inRange = share(true) >= 0 && share(true) <= 1
          return inRange && (towardsGas ? noGreater(share(false), share(true)) : noGreater(share(true), share(false)))
        },
      ),
    )
  })
})

const leak: LeakInSoil = { massFlowKgS: 2e-4, gasDensityKgM3: 0.68, airPorosity: 0.25, diffusivityM2S: 1.2e-6 }

describe('gas on its way to a cellar', () => {
  it('comes no sooner to what lies farther, and sooner under a tight road', () => {
    const distance = fc.double({ min: 0.1, max: 12.5, noNaN: true })
    const soonest = (distanceM: number) => answerOf(travelToSpace(leak, distanceM)).soonestS
    fc.assert(fc.property(distance, distance, (a, b) => noGreater(soonest(Math.min(a, b)), soonest(Math.max(a, b)))))
    expect(answerOf(travelToSpace({ ...leak, pavedDepthM: 0.5 }, 10)).byFillingS).toBeLessThan(
      answerOf(travelToSpace(leak, 10)).byFillingS,
    )
  })

  it('is looked for within 12.5 m only, the soonest first, the leak’s own chamber at once', () => {
    const spaces = [
      { id: 'far', distanceM: 13 },
      { id: 'cellar', distanceM: 9 },
      { id: 'drain', distanceM: 2 },
      { id: 'here', distanceM: 0 },
    ]
    const reached = answerOf(spacesReached(leak, spaces))
    expect(reached.map(({ id }) => id)).toEqual(['here', 'drain', 'cellar'])
    expect(reached[0]?.soonestS).toBeCloseTo(0, 6)
    expect(spacesReached(leak, [{ id: 'odd', distanceM: -1 }])).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})
