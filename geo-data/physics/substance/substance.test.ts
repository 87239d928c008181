import { describe, expect, it } from 'vitest'
import { OXYGEN_IN_AIR, stoichiometricFraction } from '../explosion/stoichiometry.ts'
import { answerOf } from '../validation/answer.ts'
import { airDensity, airViscosity } from './air.ts'
import type { FlammabilityStandard } from './substance.ts'
import { flammableRange, SUBSTANCES, substanceOf } from './substances.ts'

const all = Object.values(SUBSTANCES)

describe('the table of substances', () => {
  it('has a source for every figure', () => {
    const figures = JSON.parse(JSON.stringify(all)) as unknown
    const sourceless: unknown[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('value' in node && !('source' in node && String(node.source).length > 5)) sourceless.push(node)
      for (const child of Object.values(node)) walk(child)
    }
    walk(figures)
    expect(sourceless).toEqual([])
  })

  it('lets methane burn from 4.4 %VOL by IEC, 5 by NFPA and by ours', () => {
    const lower = (standard: FlammabilityStandard) => flammableRange('methane', standard).lower.value
    expect([lower('IEC 60079-20-1'), lower('NFPA 497'), lower('ours')]).toEqual([0.044, 0.05, 0.05])
  })

  it.each(all)('has $en stoichiometric inside its flammable range', (substance) => {
    const mixture = answerOf(stoichiometricFraction(substance.oxygenPerFuel.value, OXYGEN_IN_AIR))
    for (const { lower, upper } of Object.values(substance.flammable)) {
      expect(mixture).toBeGreaterThan(lower.value)
      expect(mixture).toBeLessThan(upper.value)
    }
  })

  it('knows its own names only', () => {
    expect(substanceOf('propylene')?.casNumber).toBe('115-07-1')
    expect(substanceOf('phlogiston')).toBeUndefined()
  })
})

describe('air', () => {
  it('weighs 1.204 kg/m³ at 20 °C and has a viscosity of 15.1 mm²/s', () => {
    expect(airDensity(101_325, 293.15)).toBeCloseTo(1.204, 3)
    expect(airViscosity(101_325, 293.15) * 1e6).toBeCloseTo(15.06, 1)
  })
})
