import type { FilterFault } from '../../geo-data/layer-filter/layer-filter.ts'
import { sectorById } from '../../geo-data/sectors/registry.ts'
import { text } from '../../geo-data/sectors/text.ts'
import type { TileSet } from '../../geo-data/tile/layer.ts'
import { hourInAddress } from '../../geo-data/tile/people.ts'

const faultOf =
  (field: string) =>
  (zh: string, en: string): FilterFault => ({ field, reason: text(zh, en) })
const fault = faultOf('sectors')
const hourFault = faultOf('hour')

/** What `?sectors=gas,water` leaves of a set of sensors, or why not; all of them where nothing is asked. */
export const askedSectors = (set: TileSet, asked: unknown): TileSet | FilterFault => {
  if (asked === undefined) return set
  if (typeof asked !== 'string') return fault('只能写一次', 'is written more than once')
  if (set.layers.some(({ table }) => table !== 'sensor'))
    return fault(`瓦片 ${set.name} 不按行业取`, `is not asked of the tiles ${set.name}`)
  const sectors = asked.split(',')
  if (sectors.some((id) => sectorById(id) === undefined)) return fault('有未登记的行业', 'names a sector nobody knows')
  const wanted = { column: 'sector_id', oneOf: () => sectors }
  return { ...set, layers: set.layers.map((layer) => ({ ...layer, where: [...layer.where, wanted] })) }
}

/** The hour of the day that `?hour=14` asks people of, or why not. */
export const askedHour = (set: TileSet, asked: unknown): { readonly hour?: number } | FilterFault => {
  if (asked === undefined) return {}
  if (!set.layers.some(({ squares }) => squares === 'people'))
    return hourFault(`瓦片 ${set.name} 不分时段`, `is not asked of the tiles ${set.name}`)
  const hour = typeof asked === 'string' ? hourInAddress(asked) : undefined
  return hour === undefined ? hourFault('是 0–23 的整点', 'is 0 to 23') : { hour }
}
