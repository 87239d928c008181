import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../validation/answer.ts'
import { plumeConcentration } from './gaussian-plume.ts'
import { plumeTop } from './plume-top.ts'

describe('how high a plume holds a concentration', () => {
  it('by hand, in the plume of DSP-GAUSS-01 at 500 m: a tenth of the ground’s is at σz·√(2 ln 10)', () => {
    // σz = 0.01122·500^1.4024·e^(−0.054·ln²500) = 8.4979 m, and √(2·2.302585) = 2.145966.
    const groundKgM3 = 0.00010346728324507407
    const section = { groundKgM3, sigmaZM: 8.4979, releaseHeightM: 0 }
    expect(answerOf(plumeTop(section, groundKgM3 / 10))).toBeCloseTo(18.2362, 3)
  })

  it('by hand, in the plume of DSP-GAUSS-02, let out 1 m up: 21.3 g/m³ stand where the case says, at 1 m', () => {
    // C0 = 100/(2π·28.8·10.3·5)·2·e^(−1/(2·10.3²)) = 0.0213617 kg/m³; e^(−z²/2σz²)·cosh(z/σz²) of it are left at z = 1.
    const section = { groundKgM3: 0.0213617, sigmaZM: 10.3, releaseHeightM: 1 }
    const printed = 0.0213617 * Math.exp(-1 / (2 * 10.3 ** 2)) * Math.cosh(1 / 10.3 ** 2)
    expect(printed).toBeCloseTo(0.0213, 3)
    expect(answerOf(plumeTop(section, printed))).toBeCloseTo(1, 9)
  })

  const point = fc.record({
    releaseHeightM: fc.constantFrom(0, 2, 10, 30, 100),
    sigmaZM: fc.double({ min: 0.5, max: 200, noNaN: true }),
    share: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  })

  it('is where the plume itself has come down to it, and it is thinner above', () => {
    fc.assert(
      fc.property(point, ({ releaseHeightM, sigmaZM, share }) => {
        const at = (heightM: number) => {
          const plume = { releaseKgS: 2, windMS: 3, releaseHeightM, acrossM: 0, heightM }
          return answerOf(plumeConcentration(plume, { sigmaYM: 20, sigmaZM }))
        }
        fc.pre(at(0) > 1e-200)
        const wanted = at(releaseHeightM) * share
        const topM = answerOf(plumeTop({ groundKgM3: at(0), sigmaZM, releaseHeightM }, wanted))
        expect(at(topM) / wanted).toBeCloseTo(1, 6)
        return noGreater(at(topM * 1.1 + 0.1), wanted)
      }),
    )
  })

  it('is nowhere where the plume is thinner at every height, and refused of no plume', () => {
    const section = { groundKgM3: 1e-4, sigmaZM: 10, releaseHeightM: 0 }
    expect(plumeTop(section, 2e-4)).toMatchObject({ value: 0, flags: ['criterion-not-reached'] })
    expect(plumeTop({ ...section, groundKgM3: 0 }, 1e-5)).toMatchObject({ ok: false })
  })
})
