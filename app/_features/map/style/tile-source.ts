import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl'
import { parseFilters, printFilters } from '../../../../geo-data/layer-filter/filter-address.ts'
import { kindByRef, SECTORS } from '../../../../geo-data/sectors/registry.ts'
import { SENSORS } from '../live-layers.ts'
import { PEOPLE } from '../people/people-layers.ts'
import { ASSETS, SEGMENTS } from './network-layers.ts'

/** Where a tile set's squares are asked for. */
export const tileAddress = (origin: string, name: string): string => `${origin}/tiles/${name}/{z}/{x}/{y}`

const sourceOf = (layer: string): string => (kindByRef(layer)?.it.geometry === 'line' ? SEGMENTS : ASSETS)

/**
 * Asks for the squares of the networks with what is filtered in them; those of which nothing has changed are not asked again. What the
 * filter cannot mean is left out here, and said by whoever shows the map.
 */
export function applyFilter(map: MapLibre, filter: string) {
  const { filters } = parseFilters(filter)
  for (const name of [SEGMENTS, ASSETS]) {
    const asked = printFilters(filters.filter(({ layer }) => sourceOf(layer) === name))
    askAt(map, name, asked ? `?filter=${encodeURIComponent(asked)}` : '')
  }
}

/** Asks for the sensors of these sectors alone: only who is seen can be one of a group. */
export function applySectors(map: MapLibre, seen: readonly string[]) {
  if (seen.length > 0) askAt(map, SENSORS, seen.length < SECTORS.length ? `?sectors=${seen.join(',')}` : '')
}

/** Tile sets that are asked for anew when something else of them is to be seen. */
export const ASKED_ANEW = [SEGMENTS, ASSETS, SENSORS, PEOPLE] as const

/** Asks for the people of an hour of the city's day. */
export const applyHour = (map: MapLibre, hour: number) => askAt(map, PEOPLE, `?hour=${hour}`)

function askAt(map: MapLibre, name: string, asked: string) {
  const address = tileAddress(location.origin, name) + asked
  const source = map.getSource<VectorTileSource>(name)
  // What it was told, not what it has: a source whose style has only just been read has nothing yet.
  if (source && source.serialize().tiles?.[0] !== address) source.setTiles([address])
}
