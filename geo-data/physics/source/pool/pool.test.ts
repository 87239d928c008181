import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { boiledOff, boilingFlux } from './pool-boiling.ts'
import { type EvaporatingPool, evaporationFlux } from './pool-evaporation.ts'
import { spillRadius, spillSettledAfter } from './pool-spread.ts'

const spill = { volumeM3: 10, firstRadiusM: 1, leastDepthM: 0.01 }

describe('a spill', () => {
  it('only grows, and never gets thinner than it can', () => {
    const time = fc.double({ min: 0, max: 1e5, noNaN: true })
    const radius = (timeS: number) => answerOf(spillRadius(spill, timeS))
    fc.assert(fc.property(time, time, (a, b) => noGreater(radius(Math.min(a, b)), radius(Math.max(a, b)))))
    fc.assert(
      fc.property(time, (timeS) => noGreater(spill.leastDepthM, spill.volumeM3 / (Math.PI * radius(timeS) ** 2))),
    )
  })

  it('stands still exactly when it says', () => {
    const settledS = answerOf(spillSettledAfter(spill))
    const last = Math.sqrt(10 / (Math.PI * 0.01))
    expect(answerOf(spillRadius(spill, settledS))).toBeCloseTo(last, 9)
    expect(answerOf(spillRadius(spill, settledS * 0.99))).toBeLessThan(last)
  })
})

const pool: EvaporatingPool = {
  diameterM: 10,
  windMS: 3,
  temperatureK: 293.15,
  vapourPressurePa: 10_030,
  ambientPressurePa: 101_325,
  molarMassKgMol: 0.0781,
  diffusivityM2S: 8.7e-6,
  airViscosityM2S: 1.5e-5,
}

describe('a pool that gives off vapour', () => {
  it('gives off some grams of benzene per square metre and second, more in more wind', () => {
    const flux = answerOf(evaporationFlux(pool))
    expect(flux).toBeGreaterThan(5e-4)
    expect(flux).toBeLessThan(5e-3)
    expect(answerOf(evaporationFlux({ ...pool, windMS: 6 }))).toBeGreaterThan(flux)
  })

  it('of a boiling liquid is another law’s', () => {
    expect(evaporationFlux({ ...pool, vapourPressurePa: 2e5 })).toEqual({ ok: false, reason: 'boils' })
  })

  it('boils ever slower on ground that cools, and has boiled off the sum of it', () => {
    const concrete = { conductivityWMK: 1.1, diffusivityM2S: 5.2e-7, temperatureK: 288 }
    const flux = (sinceS: number) => answerOf(boilingFlux(concrete, 239.8, 1.37e6, sinceS))
    expect(flux(100)).toBeCloseTo(flux(25) / 2, 12)
    let summed = 0
    for (let step = 0; step < 20_000; step += 1) summed += flux((step + 0.5) * 0.005) * 0.005
    expect(answerOf(boiledOff(concrete, 239.8, 1.37e6, 100)) / summed).toBeCloseTo(1, 2)
    expect(boilingFlux(concrete, 300, 1.37e6, 10)).toEqual({ ok: false, reason: 'does-not-boil' })
  })
})
