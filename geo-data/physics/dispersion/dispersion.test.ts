import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flammableRange, SUBSTANCES } from '../substance/substances.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { type HeavyPlume, heavyPlumeExtent, heavyPlumeFraction, heavyPlumeReach, isHeavy } from './britter-mcquaid.ts'
import { footprint } from './footprint.ts'
import { jetFraction, jetHalfWidth, jetReach, type MomentumJet, massFraction } from './momentum-jet.ts'
import { type Plume, plumeHalfWidth, plumeReach } from './plume-reach.ts'

const jet: MomentumJet = { exitDiameterM: 0.02, exitDensityKgM3: 2.1, airDensityKgM3: 1.2, exitFraction: 1 }
const plume: Plume = {
  releaseKgS: 2,
  windMS: 3,
  releaseHeightM: 0,
  receptorHeightM: 0,
  stability: 'D',
  terrain: 'urban',
}

describe('a momentum jet', () => {
  const distance = fc.double({ min: 0.01, max: 500, noNaN: true })

  it('is nowhere richer farther out along its axis', () => {
    fc.assert(
      fc.property(distance, distance, (a, b) => {
        const on = (distanceM: number) => answerOf(jetFraction(jet, distanceM, 0))
        return noGreater(on(Math.max(a, b)), on(Math.min(a, b)))
      }),
    )
  })

  it('holds exactly the fraction at the reach of that fraction, and half the limit reaches twice as far', () => {
    const { molarMassKgMol } = SUBSTANCES.methane
    const limit = answerOf(massFraction(flammableRange('methane', 'ours').lower.value, molarMassKgMol.value))
    const reachM = answerOf(jetReach(jet, limit))
    expect(answerOf(jetFraction(jet, reachM, 0))).toBeCloseTo(limit, 12)
    expect(answerOf(jetReach(jet, limit / 2))).toBeCloseTo(2 * reachM, 9)
  })

  it('has the fraction on its envelope', () => {
    const halfWidthM = answerOf(jetHalfWidth(jet, 0.03, 2))
    expect(answerOf(jetFraction(jet, 2, halfWidthM))).toBeCloseTo(0.03, 12)
  })

  it('says so where a richer level than the exit is asked for', () => {
    expect(jetReach({ ...jet, exitFraction: 0.1 }, 0.2)).toMatchObject({ value: 0, flags: ['criterion-not-reached'] })
  })
})

describe('a plume', () => {
  const level = fc.double({ min: 1e-6, max: 1e-2, noNaN: true })

  it('carries a thinner level at least as far, so that zones nest', () => {
    fc.assert(
      fc.property(level, level, fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), (a, b, stability) => {
        const reach = (wanted: number) => answerOf(plumeReach({ ...plume, stability }, wanted))
        return noGreater(reach(Math.max(a, b)), reach(Math.min(a, b)))
      }),
      { numRuns: 60 },
    )
  })

  it('carries farther in stable air than in neutral air', () => {
    expect(answerOf(plumeReach({ ...plume, stability: 'F' }, 1e-3))).toBeGreaterThan(answerOf(plumeReach(plume, 1e-3)))
  })

  it('has no width beyond its reach', () => {
    const reachM = answerOf(plumeReach(plume, 1e-4))
    expect(answerOf(plumeHalfWidth(plume, 1e-4, reachM * 1.01))).toBe(0)
    expect(answerOf(plumeHalfWidth(plume, 1e-4, reachM * 0.5))).toBeGreaterThan(0)
  })

  it('from a stack touches the ground away from it, and is measured at the far side', () => {
    const stack = { ...plume, releaseHeightM: 30 }
    expect(plumeReach(stack, 1)).toMatchObject({ value: 0, flags: ['criterion-not-reached'] })
    expect(answerOf(plumeReach(stack, 1e-4))).toBeGreaterThan(100)
  })

  it('flags a reach under 100 m and a wind under 1 m/s', () => {
    expect(plumeReach({ ...plume, releaseKgS: 0.01, windMS: 0.5 }, 1e-3)).toMatchObject({
      flags: ['nearer-than-100-m', 'wind-below-1-m-s'],
    })
  })
})

describe('a heavy cloud', () => {
  const propylene: HeavyPlume = {
    gasFlowM3S: 5,
    gasDensityKgM3: 2.27,
    gasTemperatureK: 225.5,
    airDensityKgM3: 1.2,
    airTemperatureK: 293.15,
    windMS: 3,
  }

  it('is nowhere richer farther out, from the near field to past the last curve', () => {
    const distance = fc.double({ min: 0.1, max: 9_000, noNaN: true })
    fc.assert(
      fc.property(distance, distance, (a, b) => {
        const at = (distanceM: number) => answerOf(heavyPlumeFraction(propylene, distanceM))
        return noGreater(at(Math.max(a, b)), at(Math.min(a, b)))
      }),
    )
  })

  it('holds exactly the limit at its reach, and half the limit farther out', () => {
    const reachM = answerOf(heavyPlumeReach(propylene, 0.024))
    expect(answerOf(heavyPlumeFraction(propylene, reachM))).toBeCloseTo(0.024, 9)
    expect(answerOf(heavyPlumeReach(propylene, 0.012))).toBeGreaterThan(reachM)
  })

  it('lies wider downwind, also a little against the wind, and wider the weaker the wind', () => {
    const near = answerOf(heavyPlumeExtent(propylene, 10))
    const far = answerOf(heavyPlumeExtent(propylene, 100))
    expect(far.halfWidthM).toBeGreaterThan(near.halfWidthM)
    expect(near.upwindM).toBeGreaterThan(0)
    expect(answerOf(heavyPlumeExtent({ ...propylene, windMS: 1.5 }, 100)).halfWidthM).toBeGreaterThan(far.halfWidthM)
  })

  it('is refused for gas lighter than air, and not called heavy when it is a wisp in the wind', () => {
    expect(heavyPlumeFraction({ ...propylene, gasDensityKgM3: 0.7 }, 100)).toEqual({
      ok: false,
      reason: 'not-denser-than-air',
    })
    expect(isHeavy(propylene)).toBe(true)
    expect(isHeavy({ ...propylene, gasFlowM3S: 1e-4, windMS: 10 })).toBe(false)
  })
})

describe('a footprint', () => {
  it('begins at the release, ends at the reach and is the same on both sides', () => {
    const ring = footprint(40, (alongM) => alongM / 10)
    expect(ring[0]).toEqual({ alongM: 0, acrossM: 0 })
    expect(Math.max(...ring.map(({ alongM }) => alongM))).toBe(40)
    expect(ring.reduce((sum, { acrossM }) => sum + acrossM, 0)).toBeCloseTo(0, 9)
  })

  it('of nothing is nothing', () => {
    expect(footprint(0, () => 1)).toEqual([])
  })
})
