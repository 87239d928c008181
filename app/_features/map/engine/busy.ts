import type { Map as MapLibre } from 'maplibre-gl'
import { ASKED_ANEW } from '../style/tile-source.ts'

/**
 * Keeps `aria-busy` of the map's frame true while it moves or waits for tiles, and then until names have found their places: ground
 * without pipes may be ground whose pipes have yet to come. Asked once a frame; a live map is never idle, so its `idle` says nothing,
 * and it weighs its names anew several times a second, so only the first time counts.
 *
 * @returns changes what is seen: busy from then on, until a frame with it says otherwise.
 */
export function tellBusy(map: MapLibre, frame: HTMLElement): (change: () => void) => void {
  let told: boolean | null = null
  const say = (busy: boolean) => {
    if (busy === told) return
    told = busy
    frame.setAttribute('aria-busy', String(busy))
  }
  const isAsking = (name: string) => map.getSource(name) !== undefined && !map.isSourceLoaded(name)
  const isWaiting = () => map.isMoving() || !map.areTilesLoaded() || ASKED_ANEW.some(isAsking)
  let wholeSince: number | null = null
  // Where a frame takes seconds the next weighing has begun before this one has faded in: one that was begun and done since will do.
  const namesStand = (since: number) => !map._placementDirty || map.style.placement?.commitTime >= since
  const tell = () => {
    wholeSince = isWaiting() ? null : (wholeSince ?? performance.now())
    say(wholeSince === null || (told !== false && !namesStand(wholeSince)))
  }
  say(true)
  map.on('movestart', tell)
  map.on('moveend', tell)
  map.on('render', tell)
  return (change) => {
    change()
    say(true)
    map.triggerRepaint()
  }
}
