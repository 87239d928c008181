import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDARD_ATMOSPHERE_PA } from '../nature.ts'
import { SUBSTANCES } from '../substance/substances.ts'
import { answerOf, noGreater } from '../validation/answer.ts'
import { type Chamber, fractionAfter, steadyFraction, timeToFraction } from './chamber-balance.ts'
import { flashFraction } from './flash.ts'
import { flashedCloud } from './flashed-cloud.ts'
import { type GasOrifice, gasOrificeFlow, roundArea } from './gas-orifice.ts'
import { gasInventory } from './inventory.ts'
import { liquidOrificeFlow } from './liquid-orifice.ts'
import { isothermalPipeFlow } from './long-pipe.ts'
import { soilDiffusivity, soilTravelTime } from './soil-travel.ts'

const methaneHole = (gaugePa: number, diameterM = 0.02): GasOrifice => ({
  holeAreaM2: roundArea(diameterM),
  dischargeCoefficient: 0.85,
  upstreamPressurePa: STANDARD_ATMOSPHERE_PA + gaugePa,
  upstreamTemperatureK: 288.15,
  ambientPressurePa: STANDARD_ATMOSPHERE_PA,
  molarMassKgMol: SUBSTANCES.methane.molarMassKgMol.value,
  heatCapacityRatio: SUBSTANCES.methane.heatCapacityRatio.value,
  compressibility: 1,
})

const gauge = fc.double({ min: 500, max: 1e7, noNaN: true })

describe('gas through a hole', () => {
  it('flows no less when the pressure is higher, across the choking point too', () => {
    fc.assert(
      fc.property(gauge, gauge, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const flow = (pressure: number) => answerOf(gasOrificeFlow(methaneHole(pressure))).massFlowKgS
        return noGreater(flow(low), flow(high))
      }),
    )
  })

  it('flows in proportion to pressure once choked', () => {
    const flow = (absolute: number) =>
      answerOf(gasOrificeFlow({ ...methaneHole(0), upstreamPressurePa: absolute })).massFlowKgS
    expect(flow(8e5) / flow(4e5)).toBeCloseTo(2, 12)
  })

  it('leaves a 20 mm hole in a 0.4 MPa main at some 0.2 kg/s, choked', () => {
    const jet = answerOf(gasOrificeFlow(methaneHole(4e5)))
    expect(jet.choked).toBe(true)
    expect(jet.massFlowKgS).toBeGreaterThan(0.2)
    expect(jet.massFlowKgS).toBeLessThan(0.25)
  })

  it('flags a hole as wide as its pipe, and refuses one with nothing to drive it', () => {
    expect(gasOrificeFlow({ ...methaneHole(4e5, 0.2), pipeDiameterM: 0.2 })).toMatchObject({
      flags: ['hole-not-small'],
    })
    expect(gasOrificeFlow(methaneHole(0))).toEqual({ ok: false, reason: 'no-driving-pressure' })
    expect(gasOrificeFlow(methaneHole(Number.NaN))).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})

describe('liquid through a hole', () => {
  const propylene = {
    holeAreaM2: roundArea(0.025),
    dischargeCoefficient: 0.62,
    densityKgM3: 515,
    ambientPressurePa: 1e5,
  }

  it('flows by head alone in an open tank, and not at all without any', () => {
    const headOnly = liquidOrificeFlow({ ...propylene, upstreamPressurePa: 1e5, headM: 5 })
    expect(answerOf(headOnly).exitVelocityMS).toBeCloseTo(0.62 * Math.sqrt(2 * 9.80665 * 5), 9)
    expect(liquidOrificeFlow({ ...propylene, upstreamPressurePa: 1e5, headM: 0 }).ok).toBe(false)
  })

  it('flashes a third of propylene let out at 20 °C, and none of a liquid below its boiling point', () => {
    const { boilingPointK, latentHeatJKg, liquid } = SUBSTANCES.propylene
    const flash = (temperatureK: number) =>
      answerOf(
        flashFraction({
          temperatureK,
          boilingPointK: boilingPointK.value,
          heatCapacityJKgK: liquid?.heatCapacityJKgK.value ?? 0,
          latentHeatJKg: latentHeatJKg.value,
        }),
      )
    expect(flash(293.15)).toBeGreaterThan(0.3)
    expect(flash(293.15)).toBeLessThan(0.45)
    expect(flash(200)).toBe(0)
  })

  it('feeds a cold cloud and a pool that together are all that leaked', () => {
    const release = {
      substance: SUBSTANCES.butadiene,
      liquidKgS: 3,
      liquidTemperatureK: 276,
      ambientPressurePa: 101_325,
    }
    const cloud = answerOf(flashedCloud(release))
    expect(cloud.airborneKgS + cloud.pooledKgS).toBeCloseTo(3, 12)
    expect(cloud.pooledKgS).toBeGreaterThan(0)
    expect(cloud.gasFlowM3S * cloud.gasDensityKgM3).toBeCloseTo(cloud.airborneKgS, 12)
    expect(flashedCloud({ ...release, substance: SUBSTANCES.methane }).ok).toBe(false)
  })
})

describe('a long pipe open at its end', () => {
  const pipe = {
    diameterM: 0.2,
    frictionFactor: 0.018,
    inletPressurePa: 501_325,
    inletDensityKgM3: 3.35,
    outletPressurePa: 101_325,
  }

  it('flows less the longer it is, and never more than its own bore as an orifice', () => {
    const length = fc.double({ min: 50, max: 20_000, noNaN: true })
    const orifice = answerOf(gasOrificeFlow({ ...methaneHole(4e5, 0.2), dischargeCoefficient: 1 })).massFlowKgS
    fc.assert(
      fc.property(length, length, (a, b) => {
        const flow = (lengthM: number) => answerOf(isothermalPipeFlow({ ...pipe, lengthM })).massFlowKgS
        return noGreater(flow(Math.max(a, b)), flow(Math.min(a, b))) && flow(a) < orifice
      }),
    )
  })

  it('does not flow more when the pressure outside falls below choking', () => {
    const choked = answerOf(isothermalPipeFlow({ ...pipe, lengthM: 100, outletPressurePa: 20_000 }))
    const vacuum = answerOf(isothermalPipeFlow({ ...pipe, lengthM: 100, outletPressurePa: 1_000 }))
    expect(choked.choked).toBe(true)
    expect(vacuum.massFlowKgS).toBeCloseTo(choked.massFlowKgS, 12)
  })
})

describe('what stands between two valves', () => {
  it('is 52 kg of gas in 500 m of DN200 at 0.4 MPa', () => {
    const section = { lengthM: 500, diameterM: 0.2, pressurePa: 501_325, temperatureK: 288.15, compressibility: 1 }
    expect(answerOf(gasInventory({ ...section, molarMassKgMol: 0.01604246 }))).toBeCloseTo(52.73, 1)
  })
})

describe('gas seeping into a chamber', () => {
  const chamber: Chamber = {
    volumeM3: 6,
    gasInflowM3S: 1e-4,
    airExchangeM3S: 1e-3,
    incomingFraction: 0,
    initialFraction: 0,
  }

  it('starts where it starts, tends to the steady level and never passes it', () => {
    const steady = answerOf(steadyFraction(chamber))
    expect(answerOf(fractionAfter(chamber, 0))).toBe(0)
    expect(answerOf(fractionAfter(chamber, 1e7))).toBeCloseTo(steady, 12)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (time) =>
        noGreater(answerOf(fractionAfter(chamber, time)), steady),
      ),
    )
  })

  it('reaches the limit exactly when the time to it says so', () => {
    const time = answerOf(timeToFraction(chamber, 0.05))
    expect(answerOf(fractionAfter(chamber, time))).toBeCloseTo(0.05, 12)
  })

  it('keeps the mass of gas: what came in is what is inside plus what went out', () => {
    const step = 1
    let fraction = 0
    for (let time = 0; time < 3600; time += step) {
      const moved = chamber.gasInflowM3S - (chamber.airExchangeM3S + chamber.gasInflowM3S) * fraction
      fraction += (moved * step) / chamber.volumeM3
    }
    expect(answerOf(fractionAfter(chamber, 3600))).toBeCloseTo(fraction, 4)
  })

  it('never reaches a limit above its steady level, and says so', () => {
    expect(timeToFraction(chamber, 0.2)).toEqual({ ok: false, reason: 'never-reaches-limit' })
    expect(timeToFraction({ ...chamber, initialFraction: 0.06 }, 0.05)).toMatchObject({ value: 0 })
  })
})

describe('gas creeping through soil', () => {
  it('takes four times as long for twice the way, and is always marked as screening', () => {
    const diffusivity = answerOf(soilDiffusivity({ freeDiffusivityM2S: 2.03e-5, airPorosity: 0.25, porosity: 0.4 }))
    const near = soilTravelTime(3, diffusivity)
    expect(near).toMatchObject({ flags: ['screening-diffusion'] })
    expect(answerOf(soilTravelTime(6, diffusivity))).toBeCloseTo(4 * answerOf(near), 3)
  })

  it('refuses soil with more air than pores', () => {
    expect(soilDiffusivity({ freeDiffusivityM2S: 2e-5, airPorosity: 0.5, porosity: 0.4 }).ok).toBe(false)
  })
})
