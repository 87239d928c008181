import { parseFilters } from '../../geo-data/layer-filter/filter-address.ts'
import { faultAt } from '../../geo-data/layer-filter/filter-fault.ts'
import type { FilterFault, LayerFilter } from '../../geo-data/layer-filter/layer-filter.ts'
import { kindByRef } from '../../geo-data/sectors/registry.ts'
import type { TileSet } from '../../geo-data/tile/layer.ts'

/** Whether a set draws things of a kind, from the tables and the sector that it says. */
const draws = ({ layers }: TileSet, ref: string): boolean => {
  const kind = kindByRef(ref)
  const table = kind?.it.geometry === 'line' ? 'segment' : 'asset'
  return layers.some(
    ({ table: from, where }) =>
      from === table &&
      where.every((condition) => condition.column !== 'sector_id' || oneOf(condition).includes(kind?.sector.id ?? '')),
  )
}

const oneOf = (condition: TileSet['layers'][number]['where'][number]): readonly string[] =>
  'oneOf' in condition ? condition.oneOf(0) : []

/** What `?filter=` asks of a set, or why not: a tile that shows more than was asked would lie. */
export const askedFilters = (
  set: TileSet,
  asked: unknown,
): { readonly filters: readonly LayerFilter[] } | FilterFault => {
  if (asked === undefined) return { filters: [] }
  if (typeof asked !== 'string') return faultAt('', '只能写一次', 'is written more than once')
  const { filters, faults } = parseFilters(asked)
  const stranger = filters.find(({ layer }) => !draws(set, layer))
  if (stranger) return faultAt(stranger.layer, `瓦片 ${set.name} 里没有它`, `is not drawn by the tiles ${set.name}`)
  return faults[0] ?? { filters }
}
