import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { briggsSigmas } from '../briggs.ts'
import { plumeConcentration } from '../gaussian-plume.ts'
import { type FiniteRelease, finiteConcentration, finitePeak, finiteReach, type Spread } from './finite-release.ts'
import { puffConcentration } from './gaussian-puff.ts'
import { type HeavyPuff, heavyPuffReach, heavyPuffShare, isHeavyPuff } from './heavy-puff.ts'
import { puffSigmas } from './puff-sigmas.ts'

const urban: Spread = (distanceM) => briggsSigmas('urban', 'D', distanceM)

describe('mass in the air', () => {
  it('of a plume is kept: what the wind carries through a section is what is let out', () => {
    const distance = fc.double({ min: 100, max: 5_000, noNaN: true })
    fc.assert(
      fc.property(distance, (distanceM) => {
        const sigmas = answerOf(urban(distanceM))
        const cell = { y: sigmas.sigmaYM / 4, z: sigmas.sigmaZM / 4 }
        let carried = 0
        for (let y = -24; y <= 24; y += 1)
          for (let z = 0; z < 32; z += 1) {
            const at = { acrossM: y * cell.y, heightM: (z + 0.5) * cell.z }
            const point = { releaseKgS: 2, windMS: 3, releaseHeightM: sigmas.sigmaZM, ...at }
            carried += answerOf(plumeConcentration(point, sigmas)) * 3 * cell.y * cell.z
          }
        return Math.abs(carried / 2 - 1) < 1e-3
      }),
      { numRuns: 20 },
    )
  })

  it('of a puff is kept', () => {
    const timeS = 120
    const { sigmaYM, sigmaZM } = answerOf(puffSigmas('D', 3 * timeS))
    const [side, up] = [sigmaYM / 2, sigmaZM / 2]
    let heldKg = 0
    for (let x = -12; x <= 12; x += 1)
      for (let y = -12; y <= 12; y += 1)
        for (let z = 0; z < 16; z += 1) {
          const at = { alongM: 3 * timeS + x * side, acrossM: y * side, heightM: (z + 0.5) * up, timeS }
          const puff = { massKg: 7, windMS: 3, releaseHeightM: 2, stability: 'D' as const }
          heldKg += answerOf(puffConcentration(puff, at)) * side ** 2 * up
        }
    expect(heldKg / 7).toBeCloseTo(1, 3)
  })
})

const release: FiniteRelease = { releaseKgS: 2, durationS: 60, windMS: 3, releaseHeightM: 0, stability: 'D' }

describe('a release that ends', () => {
  it('is nowhere and never above the steady plume, and is that plume when it does not end', () => {
    const distance = fc.double({ min: 5, max: 5_000, noNaN: true })
    const time = fc.double({ min: 0, max: 3_600, noNaN: true })
    const steady = (alongM: number) =>
      answerOf(plumeConcentration({ ...release, acrossM: 0, heightM: 0 }, answerOf(urban(alongM))))
    fc.assert(
      fc.property(distance, time, (alongM, timeS) => {
        const at = { alongM, acrossM: 0, heightM: 0, timeS }
        return noGreater(answerOf(finiteConcentration(release, at, urban)), steady(alongM))
      }),
    )
    expect(answerOf(finitePeak({ ...release, durationS: 36_000 }, 500, 0, urban)) / steady(500)).toBeCloseTo(1, 9)
  })

  it('is not there before the wind has come, and gone when it has passed', () => {
    const at = (timeS: number) =>
      answerOf(finiteConcentration(release, { alongM: 900, acrossM: 0, heightM: 0, timeS }, urban))
    expect(at(0)).toBe(0)
    expect(at(100)).toBeLessThan(at(330) * 1e-6)
    expect(at(900)).toBeLessThan(at(330) * 1e-6)
  })

  it('reaches no farther the shorter it lasts, has the wanted level at its reach, and nests', () => {
    const reach = (durationS: number, level: number) =>
      answerOf(finiteReach({ ...release, durationS }, level, 0, urban))
    expect(reach(10, 1e-4)).toBeLessThan(reach(600, 1e-4))
    expect(reach(60, 1e-3)).toBeLessThan(reach(60, 1e-4))
    expect(answerOf(finitePeak(release, reach(60, 1e-4), 0, urban)) / 1e-4).toBeCloseTo(1, 6)
  })
})

describe('a heavy cloud let out at once', () => {
  const cloud: HeavyPuff = { volumeM3: 2_000, densityKgM3: 3, airDensityKgM3: 1.2, temperatureRatio: 0.8, windMS: 2 }

  it('thins as it goes, and is only where it is', () => {
    const time = fc.double({ min: 1, max: 5_000, noNaN: true })
    const middle = (timeS: number) => answerOf(heavyPuffShare(cloud, 0.4 * 2 * timeS, timeS))
    fc.assert(fc.property(time, time, (a, b) => noGreater(middle(Math.max(a, b)), middle(Math.min(a, b)))))
    expect(answerOf(heavyPuffShare(cloud, 5_000, 10))).toBe(0)
  })

  it('nests, and is heavy until the wind is strong', () => {
    expect(answerOf(heavyPuffReach(cloud, 0.01))).toBeGreaterThan(answerOf(heavyPuffReach(cloud, 0.02)))
    expect(isHeavyPuff(cloud)).toBe(true)
    expect(isHeavyPuff({ ...cloud, densityKgM3: 1.21, windMS: 12, volumeM3: 1 })).toBe(false)
    expect(heavyPuffReach({ ...cloud, densityKgM3: 1 }, 0.01)).toEqual({ ok: false, reason: 'not-denser-than-air' })
  })
})
