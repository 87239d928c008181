import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, noGreater } from '../../validation/answer.ts'
import { nikuradseFriction, type RoughPipe, roughPipeOutletPressure } from './rough-pipe.ts'
import { type RupturedLine, ruptureAfter, ruptureTimeConstant } from './rupture-transient.ts'
import { panhandleAFlow, type TransmissionLine, weymouthFlow } from './transmission-line.ts'

const line: RupturedLine = {
  inventoryKg: 40_000,
  initialFlowKgS: 900,
  diameterM: 0.5,
  lengthM: 8_000,
  frictionFactor: 0.012,
  heatCapacityRatio: 1.31,
  soundSpeedMS: 430,
  feedKgS: 20,
  closedAfterS: 120,
}
const lines = fc.record({
  inventoryKg: fc.double({ min: 10, max: 1e6, noNaN: true }),
  initialFlowKgS: fc.double({ min: 1, max: 5_000, noNaN: true }),
  lengthM: fc.double({ min: 100, max: 50_000, noNaN: true }),
  feedKgS: fc.double({ min: 0, max: 100, noNaN: true }),
  closedAfterS: fc.double({ min: 0, max: 1_800, noNaN: true }),
})
const time = fc.double({ min: 0, max: 1e5, noNaN: true })

describe('a ruptured line', () => {
  it('never lets out more than stood between its valves and was fed before they closed', () => {
    fc.assert(
      fc.property(lines, time, (change, timeS) => {
        const { releasedKg } = answerOf(ruptureAfter({ ...line, ...change }, timeS))
        return noGreater(releasedKg, change.inventoryKg + change.feedKgS * Math.min(timeS, change.closedAfterS))
      }),
    )
  })

  it('flows no faster later, and what it has let out is its flow summed up', () => {
    fc.assert(
      fc.property(lines, time, time, (change, a, b) => {
        const flow = (timeS: number) => answerOf(ruptureAfter({ ...line, ...change }, timeS)).flowKgS
        return noGreater(flow(Math.max(a, b)), flow(Math.min(a, b)))
      }),
    )
    let summedKg = 0
    for (let second = 0; second < 600; second += 0.5)
      summedKg += answerOf(ruptureAfter(line, second + 0.25)).flowKgS * 0.5
    expect(answerOf(ruptureAfter(line, 600)).releasedKg / summedKg).toBeCloseTo(1, 3)
  })

  it('starts at the flow it starts with, and empties in a few time constants', () => {
    expect(answerOf(ruptureAfter({ ...line, feedKgS: 0 }, 0)).flowKgS).toBeCloseTo(900, 9)
    const constant = answerOf(ruptureTimeConstant(line))
    const late = answerOf(ruptureAfter({ ...line, feedKgS: 0 }, 20 * constant)).releasedKg
    expect(late).toBeGreaterThan(0.99 * line.inventoryKg)
  })

  it('lets out less the sooner its valves close, and is refused without any gas', () => {
    const released = (closedAfterS: number) => answerOf(ruptureAfter({ ...line, closedAfterS }, 3_600)).releasedKg
    expect(released(60)).toBeLessThan(released(1_800))
    expect(ruptureAfter({ ...line, inventoryKg: 0 }, 10)).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})

const pipe: RoughPipe = {
  diameterM: 0.2,
  lengthM: 5_000,
  frictionFactor: 0.02,
  inletPressurePa: 5e5,
  massFlowKgS: 0.5,
  normalDensityKgM3: 0.78,
  temperatureK: 288.15,
  compressibility: 1,
}

describe('a gas pipe', () => {
  it('loses no less pressure over more length or flow, and twice in half the length makes the whole', () => {
    const length = fc.double({ min: 10, max: 20_000, noNaN: true })
    const end = (change: Partial<RoughPipe>) => answerOf(roughPipeOutletPressure({ ...pipe, ...change }))
    fc.assert(
      fc.property(length, length, (a, b) =>
        noGreater(end({ lengthM: Math.max(a, b) }), end({ lengthM: Math.min(a, b) })),
      ),
    )
    const halfway = end({ lengthM: 2_500 })
    expect(end({ lengthM: 2_500, inletPressurePa: halfway })).toBeCloseTo(end({}), 6)
  })

  it('that cannot carry so much is refused, not given a pressure below nothing', () => {
    expect(roughPipeOutletPressure({ ...pipe, massFlowKgS: 500 })).toEqual({ ok: false, reason: 'beyond-law-range' })
  })

  it('has more friction the rougher it is; slow gas is flagged', () => {
    expect(answerOf(nikuradseFriction(1e5, 2e-4, 0.2))).toBeGreaterThan(answerOf(nikuradseFriction(1e5, 5e-5, 0.2)))
    expect(nikuradseFriction(3_000, 1e-4, 0.2)).toMatchObject({ flags: ['below-law-range'] })
  })
})

describe('a transmission line', () => {
  const transmission: TransmissionLine = {
    diameterM: 0.5,
    lengthM: 100_000,
    inletPressurePa: 7e6,
    outletPressurePa: 4e6,
    specificGravity: 0.6,
    temperatureK: 288,
    compressibility: 0.9,
    efficiency: 0.95,
    standardTemperatureK: 288.7,
    standardPressurePa: 101_325,
  }

  it('carries more the wider it is, and nothing without a fall of pressure', () => {
    for (const flow of [panhandleAFlow, weymouthFlow]) {
      expect(answerOf(flow({ ...transmission, diameterM: 0.6 }))).toBeGreaterThan(answerOf(flow(transmission)))
      expect(flow({ ...transmission, outletPressurePa: 7e6 })).toEqual({ ok: false, reason: 'no-driving-pressure' })
    }
  })
})
