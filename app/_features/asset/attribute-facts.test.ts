import { expect, test } from 'vitest'
import { attributeFacts } from './attribute-facts.ts'

const factOf = (name: string, attributes: Record<string, unknown>, assumed: string[] = []) =>
  attributeFacts('gas.main', attributes, assumed).find((fact) => fact.name === name)

test('a value is shown with the unit of its kind', () => {
  expect(factOf('pressure_mpa', { pressure_mpa: 0.4 })?.text.zh).toBe('0.4 MPa')
  expect(factOf('diameter_mm', { diameter_mm: 200 })?.text.en).toBe('200 mm')
})

test('a choice is shown by its name, not by its id', () => {
  expect(factOf('material', { material: 'steel' })?.text).toEqual({ zh: '钢管', en: 'Steel' })
})

test('what the record does not say is a dash', () => expect(factOf('pressure_mpa', {})?.text.zh).toBe('—'))

test('a default is marked as assumed', () => {
  expect(factOf('diameter_mm', { diameter_mm: 200 }, ['diameter_mm'])?.assumed).toBe(true)
  expect(factOf('diameter_mm', { diameter_mm: 200 })?.assumed).toBe(false)
})

test('a column of the import that no kind knows is kept', () => {
  expect(factOf('owner_code', { owner_code: 'A-7' })?.text.zh).toBe('A-7')
})

test('a year has no thousands separator', () =>
  expect(factOf('built_year', { built_year: 2008 })?.text.zh).toBe('2008'))
