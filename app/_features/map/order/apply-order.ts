import type { Map as MapLibre } from 'maplibre-gl'
import { BANDS, ordered } from './layer-order.ts'

/** Draws the layers of each band in the order that was asked for; a band that is so already is left alone. */
export function applyOrder(map: MapLibre, moved: readonly string[]) {
  for (const { layers } of BANDS) {
    const wanted = ordered(layers, moved)
    const all = map.getLayersOrder()
    const now = all.filter((id) => layers.includes(id))
    if (now.every((id, place) => id === wanted[place])) continue
    let above = all[all.indexOf(now.at(-1) ?? '') + 1]
    for (const id of wanted.toReversed()) {
      map.moveLayer(id, above)
      above = id
    }
  }
}
