import type { Map as MapLibre } from 'maplibre-gl'

/**
 * Keeps `aria-busy` of the map's frame true while it moves or waits for tiles: until then ground without pipes may be ground whose
 * pipes have yet to come. Asked once a frame; a live map is never idle, so its `idle` says nothing.
 */
export function tellBusy(map: MapLibre, frame: HTMLElement): void {
  let told: boolean | null = null
  const tell = () => {
    const busy = map.isMoving() || !map.areTilesLoaded()
    if (busy === told) return
    told = busy
    frame.setAttribute('aria-busy', String(busy))
  }
  frame.setAttribute('aria-busy', 'true')
  map.on('movestart', tell)
  map.on('moveend', tell)
  map.on('render', tell)
}
