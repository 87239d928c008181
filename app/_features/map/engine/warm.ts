import { prewarm, setWorkerUrl } from 'maplibre-gl'

let warm = false

/** Sets the map's workers to fetching their code, once: a screen that will show a map calls it before it knows who looks. In a browser only. */
export function warmMap() {
  if (warm || typeof window === 'undefined') return
  warm = true
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')
  prewarm()
}
