import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

const marked = (formula: string): string =>
  typeset(formula)
    .map(({ text, place }) => (place === 'line' ? text : place === 'raised' ? `<${text}>` : `[${text}]`))
    .join('')

test('powers are raised and indices lowered', () => {
  expect(marked('D = 5.8 m^(1/3)')).toBe('D = 5.8 m<1/3>')
  expect(marked('u*^−0.21 · x_LFL')).toBe('u*<−0.21> · x[LFL]')
  expect(marked('C_{p,0}·e^(−(z−h)²/2σz²)')).toBe('C[p,0]·e<−(z−h)²/2σz²>')
})

test('what is no power and no index stays as it is', () => {
  expect(marked('r = Z·W, f(x)')).toBe('r = Z·W, f(x)')
  expect(marked('a_(b)')).toBe('a_(b)')
})

test('a power after an index is no part of it', () => expect(marked('P_1² − P_2²')).toBe('P[1]² − P[2]²'))
