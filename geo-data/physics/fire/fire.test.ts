import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUBSTANCES } from '../substance/substances.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { burgessBurningFlux, fedPoolDiameter, poolBurningFlux } from './burning-rate.ts'
import { cylinderView } from './cylinder-view.ts'
import { fireballDiameter } from './fireball.ts'
import { jetFireHeat, jetFireReach } from './jet-fire.ts'
import { pointSourceHeat, pointSourceReach } from './point-source.ts'
import { type PoolFire, poolFireHeat, poolFireReach } from './pool-fire.ts'
import { potentialImpactRadius, type Rupture } from './potential-impact-radius.ts'

const flame = { heatReleaseW: 1e8, radiantFraction: 0.2, transmissivity: 1 }

describe('heat from a flame', () => {
  it('is never greater farther away', () => {
    const distance = fc.double({ min: 0.1, max: 5_000, noNaN: true })
    fc.assert(
      fc.property(distance, distance, (a, b) => {
        const heat = (distanceM: number) => answerOf(pointSourceHeat(flame, distanceM))
        return noGreater(heat(Math.max(a, b)), heat(Math.min(a, b)))
      }),
    )
  })

  it('is the wanted heat at the reach of that heat', () => {
    const reachM = answerOf(pointSourceReach(flame, 5_000))
    expect(answerOf(pointSourceHeat(flame, reachM))).toBeCloseTo(5_000, 6)
  })

  it('of a jet fire nests: a milder criterion reaches at least as far', () => {
    const intensity = fc.double({ min: 500, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(intensity, intensity, (a, b) => {
        const reach = (wanted: number) => answerOf(jetFireReach(flame, wanted)).fromHoleM
        return noGreater(reach(Math.max(a, b)), reach(Math.min(a, b)))
      }),
    )
  })

  it('of a jet fire is the criterion at its reach, and refused inside the flame', () => {
    const reach = answerOf(jetFireReach(flame, 1_600))
    expect(answerOf(jetFireHeat(flame, reach.fromHoleM))).toBeCloseTo(1_600, 6)
    expect(jetFireHeat(flame, reach.flameLengthM / 4)).toEqual({ ok: false, reason: 'inside-flame' })
  })
})

describe('the potential impact radius', () => {
  const rupture: Rupture = {
    pipeline: 'transmission',
    release: 'full-bore-rupture',
    substance: 'methane',
    gaugePressurePa: 6.9e6,
    diameterM: 0.762,
  }

  it('of 30 inches at 6.9 MPa is 198 to 200 m', () => {
    const radiusM = answerOf(potentialImpactRadius(rupture))
    expect(radiusM).toBeGreaterThan(198)
    expect(radiusM).toBeLessThan(201)
  })

  it.each([
    [
      'a DN200 main at 0.4 MPa',
      { pipeline: 'distribution', gaugePressurePa: 4e5, diameterM: 0.2 },
      'not-a-transmission-line',
    ],
    ['such a main miscalled transmission', { gaugePressurePa: 4e5, diameterM: 0.2 }, 'pressure-below-transmission'],
    ['a hole', { release: 'hole' }, 'not-a-full-bore-rupture'],
    ['propylene', { substance: 'propylene' }, 'not-natural-gas'],
    ['a pipe of 50 mm', { diameterM: 0.05 }, 'diameter-below-transmission'],
  ] as const)('is refused for %s', (_case, change, reason) => {
    expect(potentialImpactRadius({ ...rupture, ...change })).toEqual({ ok: false, reason })
  })
})

describe('a fireball', () => {
  it('grows with the fuel, eightfold fuel doubling it', () => {
    expect(answerOf(fireballDiameter(8_000)) / answerOf(fireballDiameter(1_000))).toBeCloseTo(2, 12)
  })

  it('is refused for no fuel', () => {
    expect(fireballDiameter(0).ok).toBe(false)
  })
})

describe('a pool fire', () => {
  const { propane } = SUBSTANCES
  const burningFluxKgM2S = answerOf(
    burgessBurningFlux({
      heatOfCombustionJKg: propane.heatOfCombustionJKg.value,
      latentHeatJKg: propane.latentHeatJKg.value,
      heatCapacityJKgK: propane.liquid?.heatCapacityJKgK.value ?? 0,
      boilingPointK: propane.boilingPointK.value,
      ambientTemperatureK: 293.15,
    }),
  )
  const pool: PoolFire = {
    diameterM: 10,
    burningFluxKgM2S,
    heatOfCombustionJKg: propane.heatOfCombustionJKg.value,
    radiantFraction: 0.3,
    sootFraction: 0,
    windMS: 3,
    airDensityKgM3: 1.2,
    airViscosityM2S: 1.5e-5,
  }

  it('of propane burns near the 0.099 kg/m²s that Babrauskas gives for LPG', () => {
    expect(burningFluxKgM2S).toBeGreaterThan(0.09)
    expect(burningFluxKgM2S).toBeLessThan(0.12)
  })

  it('burns by the table where there is one, by its heats elsewhere, and not at all of a gas', () => {
    expect(answerOf(poolBurningFlux(SUBSTANCES.gasoline, 20, 293.15))).toBeCloseTo(0.055, 6)
    expect(answerOf(poolBurningFlux(SUBSTANCES.benzene, 0.5, 293.15))).toBeLessThan(0.085)
    const butadiene = answerOf(poolBurningFlux(SUBSTANCES.butadiene, 20, 293.15))
    expect(butadiene).toBeGreaterThan(0.05)
    expect(butadiene).toBeLessThan(0.15)
    expect(poolBurningFlux(SUBSTANCES.methane, 20, 293.15)).toEqual({ ok: false, reason: 'no-liquid' })
  })

  it('fed faster spreads wider', () => {
    expect(answerOf(fedPoolDiameter(4, 0.1))).toBeCloseTo(2 * answerOf(fedPoolDiameter(1, 0.1)), 12)
  })

  it('heats no more farther away, once out from under the flame', () => {
    const distance = fc.double({ min: 25, max: 900, noNaN: true })
    fc.assert(
      fc.property(distance, distance, (a, b) => {
        const heat = (distanceM: number) => answerOf(poolFireHeat(pool, distanceM, 1))
        return noGreater(heat(Math.max(a, b)), heat(Math.min(a, b)))
      }),
    )
  })

  it('has the wanted heat at its reach, and nests', () => {
    const reachM = answerOf(poolFireReach(pool, 5_000, 1))
    expect(answerOf(poolFireHeat(pool, reachM, 1))).toBeCloseTo(5_000, 3)
    expect(answerOf(poolFireReach(pool, 1_600, 1))).toBeGreaterThan(reachM)
  })

  it('is not computed under its own leaning flame', () => {
    expect(cylinderView(4, 2, 0.6)).toEqual({ ok: false, reason: 'flame-overhangs' })
    expect(poolFireReach(pool, 1e6, 1)).toMatchObject({ flags: ['inside-flame'] })
  })
})
