import type { Map as MapLibre } from 'maplibre-gl'
import type { Camera, Looker } from './camera-lock.ts'

const cameraOf = (map: MapLibre): Camera => {
  const { lng, lat } = map.getCenter()
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() }
}

/** The camera of a map. `isLed`: it is following somebody who still moves, so where it is now is nobody's wish. */
export function lookerOf(map: MapLibre): Looker & { readonly isLed: () => boolean } {
  let follows: 'nobody' | 'who-moves' | 'who-rests' = 'nobody'
  return {
    isLed: () => follows === 'who-moves',
    camera: () => cameraOf(map),
    follow: ({ center: [longitude, latitude], ...rest }, rests) => {
      follows = rests ? 'who-rests' : 'who-moves'
      // MapLibre tells of a jump before it returns, and ends a move of its own first: all of that is no wish of this map.
      map.jumpTo({ center: [longitude, latitude], ...rest })
      follows = 'nobody'
    },
    onLead: (hear) => {
      const moves = () => follows === 'nobody' && hear(cameraOf(map), false)
      const rests = () => follows === 'nobody' && hear(cameraOf(map), true)
      map.on('move', moves)
      map.on('moveend', rests)
      return () => {
        map.off('move', moves)
        map.off('moveend', rests)
      }
    },
  }
}
