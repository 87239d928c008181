import { expect, test } from 'vitest'
import type { AskableInput } from '../analysis.operations.ts'
import { inputsFrom, inputsShown, typedFrom } from './figures.ts'

const anInput = (name: string, rest: Partial<AskableInput> = {}): AskableInput => ({
  name,
  label: { zh: name, en: name },
  unit: 'mm',
  min: null,
  max: null,
  choices: [],
  words: [],
  scenarios: ['jet-fire'],
  standing: [],
  ...rest,
})

const ASKABLE = [
  anInput('hole_mm', { words: ['full-bore'] }),
  anInput('stability', { choices: [{ id: 'D', name: { zh: 'D', en: 'D' } }] }),
  anInput('pressure_mpa', {
    standing: [{ name: 'p', value: 0.4, unit: 'MPa', origin: 'record', source: '', mark: 'V' }],
  }),
  anInput('chamber_volume_m3', { scenarios: ['chamber'] }),
]

test('only what was changed is sent: numbers as numbers, choices and words as words', () => {
  expect(inputsFrom({ hole_mm: ' 25 ', stability: 'D', pressure_mpa: '', gone: '3' }, ASKABLE)).toEqual({
    hole_mm: 25,
    stability: 'D',
  })
  expect(inputsFrom({ hole_mm: 'full-bore' }, ASKABLE)).toEqual({ hole_mm: 'full-bore' })
})

test('what is no number is sent as typed, so that the record says why it cannot be taken', () =>
  expect(inputsFrom({ pressure_mpa: 'high' }, ASKABLE)).toEqual({ pressure_mpa: 'high' }))

test('figures come back into the fields as they were', () => {
  const inputs = { hole_mm: 25, stability: 'D' }
  expect(inputsFrom(typedFrom(inputs), ASKABLE)).toEqual(inputs)
})

test('the fields are those of the scenario, what has a value first', () =>
  expect(inputsShown(ASKABLE, 'jet-fire').map(({ name }) => name)).toEqual(['pressure_mpa', 'hole_mm', 'stability']))
