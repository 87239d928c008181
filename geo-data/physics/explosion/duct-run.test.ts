import { describe, expect, it } from 'vitest'
import { STANDARD_ATMOSPHERE_PA } from '../nature.ts'
import { SUBSTANCES } from '../substance/substances.ts'
import { answerOf } from '../validation/answer.ts'
import { chamberCharge } from './chamber-blast.ts'
import { ductRunCharge } from './duct-run.ts'

const air = { ambientPressurePa: STANDARD_ATMOSPHERE_PA, ambientTemperatureK: 288.15, tntYield: 0.1 }
const culvert = { ...air, substance: SUBSTANCES.propylene, lengthM: 30, areaM2: 4 }

describe('a run of drain full of gas', () => {
  it('holds as much as a chamber of its volume, and twice as much over twice the length', () => {
    const run = answerOf(ductRunCharge(culvert))
    expect(run.fuelKg).toBeCloseTo(
      answerOf(chamberCharge({ ...air, substance: SUBSTANCES.propylene, volumeM3: 120 })).fuelKg,
      12,
    )
    expect(answerOf(ductRunCharge({ ...culvert, lengthM: 60 })).energyJ).toBeCloseTo(2 * run.energyJ, 3)
  })

  it('says when a flame may run away in it', () => {
    expect(ductRunCharge(culvert)).toMatchObject({ flags: [] })
    expect(ductRunCharge({ ...culvert, lengthM: 1_500 })).toMatchObject({ flags: ['flame-may-accelerate'] })
    expect(ductRunCharge({ ...culvert, areaM2: 0 })).toEqual({ ok: false, reason: 'input-not-physical' })
  })
})
