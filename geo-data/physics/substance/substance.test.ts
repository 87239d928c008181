import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OXYGEN_IN_AIR, stoichiometricFraction } from '../explosion/stoichiometry.ts'
import { answerOf } from '../validation/answer.ts'
import { airDensity, airViscosity } from './air.ts'
import type { FlammabilityStandard } from './substance.ts'
import { CHEMICALS, chemicalOf, flammableRange, SUBSTANCES, substanceOf } from './substances.ts'

const all = Object.values(SUBSTANCES)

describe('the table of substances', () => {
  it('has a source for every figure', () => {
    const figures = JSON.parse(JSON.stringify(Object.values(CHEMICALS))) as unknown
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

  it('holds the twenty of the city, each under its own id, of which sixteen burn', () => {
    expect(Object.keys(CHEMICALS)).toHaveLength(20)
    expect(Object.entries(CHEMICALS).filter(([id, chemical]) => id !== chemical.id)).toEqual([])
    expect(all).toHaveLength(16)
    expect(chemicalOf('chlorine')?.casNumber).toBe('7782-50-5')
    expect(substanceOf('chlorine')).toBeUndefined()
  })

  it.each(Object.values(CHEMICALS))(
    'has $en physical: liquid only below its critical point, boiling where it says',
    (one) => {
      expect(one.heatCapacityRatio.value).toBeGreaterThan(1)
      expect(one.criticalTemperatureK.value).toBeGreaterThan(one.boilingPointK.value)
      if (one.liquid === null) expect(one.criticalTemperatureK.value).toBeLessThan(293.15)
      else expect(one.liquid.vapourPressurePa.value > 101_325).toBe(one.boilingPointK.value < 293.15 + 0.01)
    },
  )

  it.each(all)('has $en burn hot enough: volume and pressure grow, pressure the more', (substance) => {
    expect(substance.expansionRatio.value).toBeGreaterThan(6)
    expect(substance.isochoricRatio.value).toBeGreaterThan(substance.expansionRatio.value)
    expect(substance.heatOfCombustionJKg.value).toBeGreaterThan(1e7)
  })

  it('knows its own names only', () => {
    expect(substanceOf('propylene')?.casNumber).toBe('115-07-1')
    expect(substanceOf('phlogiston')).toBeUndefined()
  })
})

const TABLES = '/work/shared/data/hazmat_properties'
const FILES = { 'IEC 60079-20-1': 'IS_IEC_60079-20-1_2010.tsv', 'NFPA 497': 'NFPA_497_2008.tsv' } as const

describe.skipIf(!existsSync(TABLES))('the flammable limits, held against the tables of /work/shared/data', () => {
  it.each(Object.entries(FILES))('are those of %s wherever it lists the substance', (standard, file) => {
    const rows = readFileSync(`${TABLES}/${file}`, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
    const listed = all.flatMap(({ casNumber, en, flammable }) => {
      const row = rows.find(([cas]) => cas === casNumber)
      const { lower, upper } = flammable[standard as keyof typeof FILES]
      return row?.[4] && row[5]
        ? [{ en, ours: [lower.value, upper.value], theirs: [Number(row[4]), Number(row[5])] }]
        : []
    })
    expect(listed.length).toBeGreaterThan(9)
    expect(listed.filter(({ ours, theirs }) => String(ours) !== String(theirs))).toEqual([])
  })
})

describe('air', () => {
  it('weighs 1.204 kg/m³ at 20 °C and has a viscosity of 15.1 mm²/s', () => {
    expect(airDensity(101_325, 293.15)).toBeCloseTo(1.204, 3)
    expect(airViscosity(101_325, 293.15) * 1e6).toBeCloseTo(15.06, 1)
  })
})
