import { expect, test } from 'vitest'
import { stepsOf } from './steps-of.ts'

const text = (zh: string) => ({ zh, en: zh })
const aStep = (name: string, formula: string) => ({
  name: text(name),
  law: '',
  formula,
  inputs: [],
  result: { value: 1, unit: 'm' },
  flags: [],
})
const bench = { id: '2', label: text('喷射火'), steps: [aStep('火焰', 'L = 1')] }

test('a line borrows the steps of the zones it is made of', () => {
  const line = { id: '1', label: text('必须撤离'), steps: [aStep('喷射火', 'union')] }
  expect(stepsOf(line, [line, bench]).map(({ formula }) => formula)).toEqual(['union', 'L = 1'])
})

test('a zone of the bench shows its own steps only', () => {
  expect(stepsOf(bench, [bench])).toEqual(bench.steps)
})

test('a part that is not in the set is still named', () => {
  const line = { id: '1', label: text('必须撤离'), steps: [aStep('爆炸', 'union')] }
  expect(stepsOf(line, [line])).toHaveLength(1)
})
