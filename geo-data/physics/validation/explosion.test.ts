import { describe, expect, it } from 'vitest'
import { bauwensDorofeev } from '../explosion/bauwens-dorofeev.ts'
import { kingeryBulmash } from '../explosion/kingery-bulmash.ts'
import type { BlastQuantity } from '../explosion/kingery-bulmash-table.ts'
import { kinneyGraham } from '../explosion/kinney-graham.ts'
import { stoichiometricFraction } from '../explosion/stoichiometry.ts'
import { tntEquivalent } from '../explosion/tnt-equivalence.ts'
import { answerOf } from './answer.ts'
import cases from './explosion.json' with { type: 'json' }
import { checks, figure, type Model, type Vector } from './vector.ts'

const QUANTITIES: Readonly<Record<string, BlastQuantity>> = {
  ps: 'incidentKpa',
  pr: 'reflectedKpa',
  ta: 'arrivalMs',
  td: 'durationMs',
  is: 'incidentImpulse',
  ir: 'reflectedImpulse',
}

const swisdak: Model = (inputs, expected) =>
  Object.fromEntries(
    Object.keys(expected).map((name) => {
      const quantity = QUANTITIES[name]
      if (!quantity) throw new Error(`no blast quantity ${name}`)
      return [name, answerOf(kingeryBulmash(quantity, figure(inputs, 'Z_m_kg13')))]
    }),
  )

const MODELS: Record<string, Model> = {
  'Kingery-Bulmash hemispherical TNT, Swisdak simplified fit (metric)': swisdak,
  'Kingery-Bulmash far field': swisdak,
  'Kinney-Graham free-air burst': (inputs) => {
    const scaled = figure(inputs, 'R_m') / Math.cbrt(figure(inputs, 'W_kg_TNT'))
    return { ps: answerOf(kinneyGraham(scaled, figure(inputs, 'pa_kPa') * 1000)) / 1000 }
  },
  'Bauwens-Dorofeev blast curve p* = 0.34 R^-4/3 + 0.062 R^-2 + 0.0033 R^-3': (inputs) => ({
    p_star: answerOf(bauwensDorofeev(figure(inputs, 'Rbar'))),
  }),
  'TNT equivalence': (inputs) => {
    const energyJ = figure(inputs, 'm_kg') * figure(inputs, 'dHc')
    return { W: answerOf(tntEquivalent(energyJ, figure(inputs, 'yield_'), figure(inputs, 'E_TNT'))) }
  },
  'stoichiometric fuel fraction': (inputs) => ({
    eta: answerOf(stoichiometricFraction(figure(inputs, 'nO2'), figure(inputs, 'yO2'))),
  }),
}

describe('explosion: the published cases, each with its own tolerance', () => {
  for (const { name, verified, misses } of checks(cases as unknown as Vector[], MODELS))
    (verified ? it : it.skip)(name, () => expect(misses()).toEqual([]))
})
