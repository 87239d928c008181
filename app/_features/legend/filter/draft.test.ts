import { expect, it } from 'vitest'
import { parseFilters } from '../../../../geo-data/layer-filter/filter-address.ts'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { conditionsOf, draftOf, EMPTY, faultsOf } from './draft.ts'

const attributes = kindByRef('gas.main')?.it.attributes ?? []

it.each([
  'gas.main~pressure_class:is:medium!low~diameter_mm:least:300~diameter_mm:most:500~built_year:below:1995',
  'gas.main~diameter_mm:above:300~built_year:unsaid~owner_name:has:%E7%87%83',
])('what an address asks stands in the form and comes back: %s', (address) => {
  const [filter] = parseFilters(address).filters
  expect(filter).toBeDefined()
  expect(conditionsOf(attributes, draftOf(filter?.conditions ?? []))).toEqual(filter?.conditions)
})

it('an empty form asks nothing, and nothing on record of something asks only that', () => {
  expect(conditionsOf(attributes, {})).toEqual([])
  const draft = { depth_m: { ...EMPTY, lower: { verb: 'least', value: '1' }, unsaid: true } } as const
  expect(conditionsOf(attributes, draft)).toEqual([{ attribute: 'depth_m', verb: 'unsaid', values: [] }])
})

it('what is typed carelessly is meant, and what cannot be meant is told beside its field', () => {
  const typed = (value: string) => conditionsOf(attributes, { depth_m: { ...EMPTY, lower: { verb: 'least', value } } })
  expect(typed(' 1.50 ')).toEqual([{ attribute: 'depth_m', verb: 'least', values: ['1.5'] }])
  expect([...faultsOf('gas.main', typed('deep')).keys()]).toEqual(['depth_m'])
  expect(faultsOf('gas.main', typed('2')).size).toBe(0)
})
