import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCases, tally } from './check.ts'
import cases from './consequence.json' with { type: 'json' }
import { evaluate } from './expression.ts'
import { fromSi, toSi, UNIT_NAMES } from './units.ts'
import type { Vector } from './vector.ts'

const given = cases as unknown as Vector[]
const verified = given.filter((vector) => vector.verified !== false)

const aCase = (change: Partial<Vector>): Vector => ({
  id: 'X-1',
  model: 'Kinney-Graham free-air burst',
  inputs: { W_kg_TNT: 1, R_m: 5, pa_kPa: 101.325 },
  expected: { ps: { value: 29.24, unit: 'kPa' } },
  tolerance: { rel: 5e-4 },
  ...change,
})

const first = (change: Partial<Vector>) => checkCases([aCase(change)])[0]

describe('a check of cases', () => {
  it('goes by model and inputs: shuffled and renamed, every case ends as before', () => {
    const statuses = checkCases(given).map(({ status }) => status)
    const renamed = given.map((vector, index) => (vector.inputs.ref ? vector : { ...vector, id: `Z-${index}` }))
    const held = given.filter(({ inputs }) => inputs.ref).map(({ inputs }) => inputs.ref)
    const kept = renamed.map((vector, index) => (held.includes(given[index]?.id) ? (given[index] as Vector) : vector))
    expect(checkCases(kept).map(({ status }) => status)).toEqual(statuses)
    expect(checkCases([...kept].reverse()).map(({ status }) => status)).toEqual([...statuses].reverse())
  })

  it('catches every verified figure of ours that is moved by three tolerances', () => {
    const moved = verified.map((vector) => {
      const { rel = 0, abs = 0, absFloor = 0 } = vector.tolerance
      const expected = Object.entries(vector.expected).map(([name, { value, unit }]) => {
        if (typeof value === 'boolean') return [name, { value: !value, unit }]
        const by = 3 * Math.max(rel * Math.abs(value), abs, absFloor, 1e-9 * Math.abs(value))
        return [name, { value: value + by, unit }]
      })
      return { ...vector, expected: Object.fromEntries(expected) as Vector['expected'] }
    })
    expect(checkCases(moved).filter(({ status }) => status === 'passed')).toEqual([])
  })

  it('reads the same figure in another unit', () => {
    expect(first({ expected: { ps: { value: 29_240, unit: 'Pa' } } })?.status).toBe('passed')
    expect(first({ expected: { ps: { value: 0.2924, unit: 'bar' } } })?.status).toBe('passed')
    expect(first({ expected: { ps: { value: 29.24, unit: 'furlongs' } } })).toMatchObject({ status: 'failed' })
  })

  it('fails a case whose inputs make no sense, and never says NaN', () => {
    expect(first({ inputs: { W_kg_TNT: -1, R_m: 5 } })).toMatchObject({ status: 'failed' })
    expect(first({ inputs: { R_m: 5 } })).toMatchObject({ status: 'failed', why: 'the case gives no number W_kg_TNT' })
    expect(first({ inputs: { W_kg_TNT: 'heavy', R_m: 5 } })?.why).toMatch(/no number/)
  })

  it('fails what is no case, and skips a model that nobody here has', () => {
    const broken = [null, 7, {}, { ...aCase({}), expected: { ps: 29 } }, { ...aCase({}), tolerance: undefined }]
    expect(checkCases(broken).map(({ status }) => status)).toEqual(broken.map(() => 'failed'))
    expect(first({ model: 'phlogiston' })).toMatchObject({
      status: 'skipped',
      why: 'no law of ours answers this model',
    })
    expect(tally(checkCases([aCase({}), aCase({ model: 'phlogiston' })]))).toBe('1 passed, 0 failed, 1 skipped')
  })

  it('shows what we get for an unverified case without counting it', () => {
    const found = first({ verified: false, expected: { ps: { value: 1, unit: 'kPa' } } })
    expect(found).toMatchObject({ status: 'skipped', figures: [{ name: 'ps', meets: false }] })
  })

  it('does not answer a model called like a part of JavaScript', () => {
    expect(first({ model: 'constructor' })?.status).toBe('skipped')
  })
})

describe('other cases of the same models', () => {
  it.each<[string, Partial<Vector>]>([
    [
      'Lees’ chlorine after ten minutes',
      {
        model: 'toxic Lees Y=a+b ln(C^n t), ppm, min',
        inputs: { a: -8.29, b: 0.92, n: 2 },
        // By hand: ln(C² 10) = 13.29/0.92 = 14.44565; C² = e^14.44565/10.
        expected: { LC50_10min: { value: 433.4, unit: 'ppm' } },
        tolerance: { rel: 1e-3 },
      },
    ],
    [
      'Eisenberg at another dose, printed in kilowatts',
      {
        model: 'thermal eisenberg',
        inputs: { dose: '1e3 (kW/m2)^4/3 s' },
        expected: { Y: { value: 2.7823249, unit: '-' } },
        tolerance: { abs: 1e-6 },
      },
    ],
    [
      'a plume whose sigmas are other formulas',
      {
        model: 'Gaussian plume, ground, D (some author)',
        inputs: {
          Q_kg_s: 1,
          u: 4,
          x_m: 100,
          sigma_y: '0.08 x (1+0.0001x)^-0.5',
          sigma_z: '0.06 x (1 + 0.0015 x)^(-1/2)',
        },
        expected: { C: { value: 1 / (Math.PI * 4 * (8 / Math.sqrt(1.01)) * (6 / Math.sqrt(1.15))), unit: 'kg/m3' } },
        tolerance: { rel: 1e-9 },
      },
    ],
    [
      'another societal line',
      {
        model: 'Dutch societal risk line',
        inputs: { line: 'F=1e-2/N^1, N>=1' },
        expected: { 'F(50)': { value: 2e-4, unit: '1/yr' } },
        tolerance: { rel: 1e-9 },
      },
    ],
  ])('answer %s', (_name, change) => {
    expect(first(change)).toMatchObject({ status: 'passed', why: '' })
  })
})

describe('units and formulas', () => {
  it('come back from SI as they went', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...UNIT_NAMES), value, (unit, printed) => {
        const back = fromSi(toSi(printed, unit), unit)
        return Math.abs(back - printed) <= 1e-9 * Math.max(1, Math.abs(printed), Math.abs(toSi(printed, unit)))
      }),
    )
  })

  it.each([
    ['1/16.4', {}, 1 / 16.4],
    ['0.1 u10', { u10: 2 }, 0.2],
    ['sqrt(ln2)/5', {}, Math.sqrt(Math.LN2) / 5],
    ['2 ln^2 x', { x: Math.E }, 2],
    ['-x^2', { x: 3 }, -9],
    ['2^3^2', {}, 512],
    ['8/4/2', {}, 1],
    ['58.122*(1.0677/0.27188^(1+(1-T/425.12)^0.28688))', { T: 425.12 }, (58.122 * 1.0677) / 0.27188],
  ])('%s', (text, variables, value) => {
    expect(evaluate(text, variables as Record<string, number>)).toBeCloseTo(value, 12)
  })

  it.each(['x', '(1', '1)', '', '1 $ 2'])('refuse %s', (text) => {
    expect(() => evaluate(text, {})).toThrow(SyntaxError)
  })
})
