import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../validation/answer.ts'
import { type Fireball, fireballFlame, fireballHeat, fireballReach } from './fireball-heat.ts'
import { flashFire } from './flash-fire.ts'

const ball: Fireball = { fuelKg: 20_000, heatOfCombustionJKg: 46e6, burstPressurePa: 1.5e6, transmissivity: 0.8 }

describe('the heat of a fireball', () => {
  it('is no greater farther away, and nests', () => {
    const distance = fc.double({ min: 0, max: 5_000, noNaN: true })
    const heat = (distanceM: number) => answerOf(fireballHeat(ball, distanceM))
    fc.assert(fc.property(distance, distance, (a, b) => noGreater(heat(Math.max(a, b)), heat(Math.min(a, b)))))
    expect(answerOf(fireballReach(ball, 5_000))).toBeGreaterThan(answerOf(fireballReach(ball, 12_500)))
    expect(heat(answerOf(fireballReach(ball, 5_000))) / 5_000).toBeCloseTo(1, 6)
  })

  it('radiates no more than the share of its fuel that radiates', () => {
    const { diameterM, durationS, surfacePowerWM2, radiantFraction } = answerOf(fireballFlame(ball))
    const radiatedJ = Math.PI * diameterM ** 2 * surfacePowerWM2 * durationS
    expect(noGreater(radiatedJ, radiantFraction * ball.fuelKg * ball.heatOfCombustionJKg)).toBe(true)
  })

  it('of twenty tonnes lasts some twelve seconds, and longer for more', () => {
    expect(answerOf(fireballFlame(ball)).durationS).toBeCloseTo(12.2, 1)
    expect(answerOf(fireballFlame({ ...ball, fuelKg: 200_000 })).durationS).toBeGreaterThan(13)
  })
})

describe('a flash fire', () => {
  const plume = {
    releaseKgS: 5,
    windMS: 2,
    releaseHeightM: 0,
    receptorHeightM: 0,
    stability: 'D' as const,
    terrain: 'rural' as const,
  }
  const range = { lowerKgM3: 0.038, upperKgM3: 0.17 }

  it('burns no more than the wind holds between the release and its reach', () => {
    const fire = answerOf(flashFire(plume, range))
    expect(fire.reachM).toBeGreaterThan(10)
    expect(fire.flammableKg).toBeGreaterThan(0)
    expect(fire.flammableKg).toBeLessThan((plume.releaseKgS * fire.reachM) / plume.windMS)
  })

  it('burns more of a gas with wider limits, and nothing of a plume that is nowhere rich enough', () => {
    const wide = answerOf(flashFire(plume, { ...range, upperKgM3: 0.5 })).flammableKg
    expect(wide).toBeGreaterThan(answerOf(flashFire(plume, range)).flammableKg)
    expect(flashFire({ ...plume, releaseKgS: 1e-6 }, range)).toMatchObject({ value: { reachM: 0, flammableKg: 0 } })
    expect(flashFire(plume, { lowerKgM3: 0.2, upperKgM3: 0.1 }).ok).toBe(false)
  })
})
