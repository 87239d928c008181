import type { Map as MapLibre } from 'maplibre-gl'
import { afterFirstPicture } from '../../../_lib/later.tsx'
import type { Selection } from '../../../_lib/place/place.ts'
import type { deckOn } from './deck.ts'
import { type Drawing, hasSomething } from './drawing.ts'
import { marksOn } from './marks.ts'

const AGAIN_MS = 3_000

/** What features lay on the map. */
export interface Overlays {
  /** All of it, lowest first; what was there before is gone. */
  readonly show: (drawings: readonly Drawing[]) => void
  readonly pick: (x: number, y: number, reachPx: number) => Selection | null
}

/**
 * Of a map whose style stands. Marks are drawn by the map itself; deck.gl, a sixth of a screen's code, comes with the first
 * drawing that has something in it.
 */
export function overlaysOn(map: MapLibre): Overlays {
  const marks = marksOn(map)
  let latest: readonly Drawing[] = []
  let deck: ReturnType<typeof deckOn> | 'none' | 'coming' = 'none'
  let gone = false
  map.once('remove', () => {
    gone = true
  })
  const draw = () => {
    if (gone) return
    if (typeof deck === 'object') return deck.show(latest)
    if (deck === 'coming' || !latest.some(hasSomething)) return
    deck = 'coming'
    import('./deck.ts')
      .then((room) => {
        if (gone) return
        deck = room.deckOn(map)
        draw()
      })
      .catch(() => {
        // No network: a zone that is told of once must not wait for the next drawing.
        deck = 'none'
        setTimeout(draw, AGAIN_MS)
      })
  }
  // When nobody waits: a zone that is opened later is drawn at once, and without a network.
  afterFirstPicture(() => void import('./deck.ts').catch(() => undefined))
  return {
    show: (drawings) => {
      marks.show(drawings.filter(({ make }) => make === 'marks'))
      latest = drawings.filter(({ make }) => make !== 'marks')
      draw()
    },
    pick: marks.pick,
  }
}
