import { expect, test } from 'vitest'
import type { LawFigure, LawRecord } from './model.operations.ts'
import { chosen, errorOf, exact, familiesOf, permittedOf, worstOf } from './score.ts'

const text = { zh: '—', en: '—' }
const aFigure = (of: Partial<LawFigure> = {}): LawFigure => ({
  name: 'r',
  unit: 'm',
  expected: 10,
  got: 10.1,
  error: 0.01,
  permittedShare: 0.02,
  permittedDifference: null,
  meets: true,
  ...of,
})
const aLaw = (id: string, standing: string, figures: readonly LawFigure[] = []): LawRecord => ({
  id,
  family: id.split('/')[0] ?? '',
  name: text,
  equation: '',
  source: text,
  range: text,
  standing,
  why: null,
  cases: [{ id: 'c', model: '', status: 'passed', why: '', reason: null, source: '', figures }],
})
const laws = [aLaw('fire/a', 'published', [aFigure(), aFigure({ error: -0.03 })]), aLaw('harm/b', 'screening')]

test('laws are chosen by family and by standing', () => {
  expect(familiesOf(laws)).toEqual(['fire', 'harm'])
  expect(chosen(laws, null, 'all')).toHaveLength(2)
  expect(chosen(laws, 'fire', 'screening')).toEqual([])
  expect(chosen(laws, null, 'screening').map(({ id }) => id)).toEqual(['harm/b'])
})

test('an error is signed, and one smaller than a tenth of a percent keeps its digits', () => {
  expect(errorOf(aFigure())).toBe('+1.00 %')
  expect(errorOf(aFigure({ error: -0.00012 }))).toBe('-0.0120 %')
  expect(errorOf(aFigure({ error: null }))).toBe('—')
})

test('what a case permits is said in its own terms', () => {
  expect(permittedOf(aFigure())).toBe('±2 %')
  expect(permittedOf(aFigure({ permittedDifference: 0.5 }))).toBe('±2 % / ±0.5 m')
  expect(permittedOf(aFigure({ permittedShare: null }))).toBe('—')
})

test('the worst figure counts whichever way it is off; a law without figures has none', () => {
  expect(laws.map(worstOf)).toEqual([0.03, null])
})

test('yes and no are ticks', () => {
  expect([exact(true), exact(false), exact(null), exact(1.23456789)]).toEqual(['✓', '✗', '—', '1.23457'])
})
