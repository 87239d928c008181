import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDARD_ATMOSPHERE_PA } from '../nature.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { gasOrificeFlow, roundArea } from './gas-orifice.ts'
import { type Soil, soilLeak } from './soil-leak.ts'
import { omegaCriticalRatio, omegaFlux, subcooledFlux, type TwoPhase } from './two-phase.ts'

const mixture: TwoPhase = {
  upstreamPressurePa: 8e5,
  ambientPressurePa: 1e5,
  volumeM3Kg: 0.01,
  flashedVolumeM3Kg: 0.0125,
}

describe('a flashing mixture', () => {
  it('chokes at e^−½ when ω is 1, and earlier the less it flashes', () => {
    expect(omegaCriticalRatio(1)).toBeCloseTo(Math.exp(-0.5), 9)
    expect(omegaCriticalRatio(0.5)).toBeLessThan(omegaCriticalRatio(5))
  })

  it('flows no less at a higher pressure and, once choked, no more into a vacuum', () => {
    const pressure = fc.double({ min: 1.1e5, max: 2e6, noNaN: true })
    const flux = (change: Partial<TwoPhase>) => answerOf(omegaFlux({ ...mixture, ...change })).fluxKgM2S
    fc.assert(
      fc.property(pressure, pressure, (a, b) =>
        noGreater(flux({ upstreamPressurePa: Math.min(a, b) }), flux({ upstreamPressurePa: Math.max(a, b) })),
      ),
    )
    expect(flux({ ambientPressurePa: 1e3 })).toBeCloseTo(flux({}), 9)
    expect(omegaFlux({ ...mixture, ambientPressurePa: 8e5 })).toEqual({ ok: false, reason: 'no-driving-pressure' })
  })

  it('joins its two branches: a liquid at its saturation flows as the mixture does', () => {
    const saturated = {
      upstreamPressurePa: 8e5,
      ambientPressurePa: 1e5,
      saturationPressurePa: 8e5,
      densityKgM3: 100,
      flashedDensityKgM3: 80,
    }
    const asMixture = answerOf(omegaFlux(mixture)).fluxKgM2S
    expect(answerOf(subcooledFlux(saturated)).fluxKgM2S / asMixture).toBeCloseTo(1, 6)
    const colder = answerOf(subcooledFlux({ ...saturated, saturationPressurePa: 2e5 }))
    expect(colder.highSubcooling).toBe(true)
    expect(colder.fluxKgM2S).toBeGreaterThan(asMixture)
  })
})

describe('a leak in the ground', () => {
  const hole = {
    holeAreaM2: roundArea(0.01),
    dischargeCoefficient: 0.62,
    upstreamPressurePa: 5e5,
    upstreamTemperatureK: 288.15,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    molarMassKgMol: 0.01604,
    heatCapacityRatio: 1.31,
    compressibility: 1,
  }
  const soil: Soil = {
    permeabilityM2: 1e-11,
    cavityRadiusM: 0.1,
    depthM: 1.2,
    gasViscosityPaS: 1.1e-5,
    temperatureK: 288.15,
    grainM: 2e-4,
  }

  it('passes no more than the hole in open air, and no less through looser soil', () => {
    const open = answerOf(gasOrificeFlow(hole)).massFlowKgS
    const permeability = fc.double({ min: 1e-15, max: 1e-8, noNaN: true })
    const leak = (permeabilityM2: number) => answerOf(soilLeak(hole, { ...soil, permeabilityM2 })).massFlowKgS
    fc.assert(
      fc.property(permeability, permeability, (a, b) => {
        const [tight, loose] = [Math.min(a, b), Math.max(a, b)]
        return noGreater(leak(tight), leak(loose) * (1 + 1e-6)) && noGreater(leak(loose), open)
      }),
    )
    expect(leak(1e-6) / open).toBeCloseTo(1, 6)
  })

  it('stands between the pressures of pipe and air, and is flagged where the pores are no longer laminar', () => {
    const { cavityPressurePa } = answerOf(soilLeak(hole, soil))
    expect(cavityPressurePa).toBeGreaterThan(STANDARD_ATMOSPHERE_PA)
    expect(cavityPressurePa).toBeLessThan(5e5)
    expect(soilLeak(hole, { ...soil, permeabilityM2: 1e-8, grainM: 5e-3 })).toMatchObject({
      flags: ['not-laminar-in-soil'],
    })
  })
})
