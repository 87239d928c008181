import type { Map as MapLibre } from 'maplibre-gl'

declare global {
  interface Window {
    /** The engine of the page's map, whoever made it. */
    benchMap?: MapLibre
    /** Hears every word of the page's sockets when it comes, before the page does. */
    benchHear?: ((word: unknown, at: number) => void) | undefined
  }
}

/**
 * Runs in the page before its own code: the engine is told apart by a field that MapLibre 6 sets on itself, so that the product's map and
 * the plain one are held by the same hand and the product need not show it.
 */
export const catchEngine = (): void => {
  Object.defineProperty(Object.prototype, '_onWindowOnline', {
    configurable: true,
    set(this: MapLibre, value: unknown) {
      Object.defineProperty(this, '_onWindowOnline', { value, writable: true, configurable: true, enumerable: true })
      window.benchMap = this
    },
  })
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => window.benchHear?.(data, performance.now()))
    }
  }
}

/**
 * Runs in the page: until its map stands still with every square of it for several frames, in which every name has found its place. Its
 * `idle` says nothing: a live map may always have something to draw.
 */
export const rest = async ({ patienceMs }: { readonly patienceMs: number }): Promise<void> => {
  const map = window.benchMap
  if (!map) throw new Error('no map')
  const enough = 4
  const until = performance.now() + patienceMs
  for (let still = 0; still < enough; ) {
    if (performance.now() > until)
      throw new Error(`the map never rests: ${map.isMoving() ? 'it moves' : 'it waits for squares or places names'}`)
    await new Promise((resolve) => {
      map.once('render', resolve)
      map.triggerRepaint()
      setTimeout(resolve, 5_000)
    })
    // Names fade in, and are placed anew at most so often.
    await new Promise((resolve) => setTimeout(resolve, 300))
    still = map.isMoving() || !map.areTilesLoaded() || map._placementDirty ? 0 : still + 1
  }
}
