import { parseFilters } from '../../geo-data/layer-filter/filter-address.ts'
import type { LayerFilter } from '../../geo-data/layer-filter/layer-filter.ts'
import { badInput } from '../errors.ts'

/** @throws bad input, with the field and why, where a part of it is no filter. */
export const filtersOf = (text: string): readonly LayerFilter[] => {
  const { filters, faults } = parseFilters(text)
  const [fault] = faults
  if (fault) throw badInput(`${fault.field}: ${fault.reason.en}`)
  return filters
}
