import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KINDS } from '../sectors/registry.ts'
import type { Attribute } from '../sectors/sector.ts'
import { parseFilters, printFilters } from './filter-address.ts'
import { type Condition, type LayerFilter, MOST, verbsOf } from './layer-filter.ts'

const number = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, part]) => `${whole}.${part}`)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(
    (value) =>
      value.trim() !== '' && value.length <= MOST.valueLetters && !/\p{Cc}/u.test(value) && !/\p{Cs}/u.test(value),
  )

const someValue = ({ type, choices }: Attribute): fc.Arbitrary<string> => {
  if (type === 'choice') return fc.constantFrom(...(choices ?? []).map(({ id }) => id))
  if (type === 'boolean') return fc.constantFrom('true', 'false')
  if (type === 'date') return day
  return type === 'text' ? words : number
}

const condition = (attribute: Attribute): fc.Arbitrary<Condition> =>
  fc.constantFrom(...verbsOf(attribute)).chain((verb) => {
    const [fewest, most] = verb === 'unsaid' ? [0, 0] : [1, verb === 'is' ? 5 : 1]
    return fc
      .array(someValue(attribute), { minLength: fewest, maxLength: most })
      .map((values) => ({ attribute: attribute.name, verb, values }))
  })

const declaring = KINDS.filter(({ it }) => it.attributes.length > 0)
const filter: fc.Arbitrary<LayerFilter> = fc
  .constantFrom(...declaring)
  .chain(({ ref, it }) =>
    fc
      .array(fc.constantFrom(...it.attributes).chain(condition), { minLength: 1, maxLength: 3 })
      .map((conditions) => ({ layer: ref, conditions })),
  )
const filters = fc.uniqueArray(filter, { selector: ({ layer }) => layer, maxLength: 4 })

test('every filter of every kind comes back from its address', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      const address = printFilters(asked)
      fc.pre(address.length <= MOST.letters)
      expect(parseFilters(address)).toEqual({ filters: asked, faults: [] })
      expect(address).toMatch(/^[\w.~%:,!*'()-]*$/)
    }),
  )
})

test('whatever is written, what is read is a filter, or a field with a reason in both languages', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.stringMatching(/^gas\.(main|valve|x)(~[a-z_]{1,14}:(is|least|has|unsaid)(:[\w%!-]{0,8})?){0,3}$/),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const { filters: read, faults } = parseFilters(text)
      expect(parseFilters(printFilters(read)).faults).toEqual([])
      for (const { field, reason } of faults)
        expect([field.startsWith('filter'), reason.zh !== '', reason.en !== '']).toEqual([true, true, true])
      if (text !== '') expect(read.length + faults.length).toBeGreaterThan(0)
    }),
  )
})

it('reads as a person means it', () => {
  const text = 'gas.main~pressure_class:is:medium~diameter_mm:least:300~built_year:below:1995'
  expect(parseFilters(text)).toEqual({
    filters: [
      {
        layer: 'gas.main',
        conditions: [
          { attribute: 'pressure_class', verb: 'is', values: ['medium'] },
          { attribute: 'diameter_mm', verb: 'least', values: ['300'] },
          { attribute: 'built_year', verb: 'below', values: ['1995'] },
        ],
      },
    ],
    faults: [],
  })
})

describe('what is no filter is refused with its field', () => {
  it.each([
    ['gas.pipe~diameter_mm:least:3', 'filter.gas.pipe', 'no layer'],
    ['building~height_m:least:3', 'filter.building', 'no layer'],
    ['gas.main', 'filter.gas.main', 'no condition'],
    ['gas.main~colour:is:red', 'filter.gas.main.colour', 'no attribute'],
    ['gas.main~__proto__:is:x', 'filter.gas.main.__proto__', 'no attribute'],
    ['gas.main~diameter_mm:least:wide', 'filter.gas.main.diameter_mm', 'no number'],
    ['gas.main~diameter_mm:least:1e999', 'filter.gas.main.diameter_mm', 'no number'],
    ['gas.main~diameter_mm:is:300', 'filter.gas.main.diameter_mm', 'cannot be asked is'],
    ['gas.main~diameter_mm:least:', 'filter.gas.main.diameter_mm', 'no number'],
    ['gas.main~diameter_mm:least:3!4', 'filter.gas.main.diameter_mm', 'takes 1 to 1 values'],
    ['gas.main~diameter_mm:unsaid:3', 'filter.gas.main.diameter_mm', 'takes 0 to 0 values'],
    ['gas.main~pressure_class:is:pink', 'filter.gas.main.pressure_class', 'no choice'],
    ['gas.main~pressure_class:like:x', 'filter.gas.main.pressure_class', 'is not attribute:verb:value'],
    ['gas.main~owner_name:has:%E4%B', 'filter.gas.main.owner_name', 'is not attribute:verb:value'],
    ['gas.main~depth_m:most:1,gas.main~depth_m:most:2', 'filter.gas.main', 'twice'],
    ['production.permit~ends_on:below:2026-02-30', 'filter.production.permit', ''],
    [`gas.main~depth_m:most:1,${'x'.repeat(2000)}`, 'filter', 'at most 2000 characters'],
    [Array.from({ length: 21 }, () => 'gas.main~depth_m:most:1').join(','), 'filter', 'at most 20 layers'],
  ])('%.60s', (text, field, reason) => {
    const [fault] = parseFilters(text).faults
    expect(fault?.field.startsWith(field)).toBe(true)
    expect(fault?.reason.en).toContain(reason)
  })
})
