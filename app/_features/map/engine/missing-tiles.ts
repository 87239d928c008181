import type { Map as MapLibre } from 'maplibre-gl'

const LOOK_MS = 2_000
/** Looks between two questions: ten seconds, a server in trouble is not asked by every wall at once. */
const LOOKS = 5

/** What this needs of a map. */
export interface Squares {
  readonly on: (kind: 'error', hear: (event: object) => void) => unknown
  readonly areTilesLoaded: () => boolean
  readonly refreshTiles: (source: string) => void
}

const sourceOf = (event: object): string | null =>
  'sourceId' in event && typeof event.sourceId === 'string' ? event.sourceId : null

/**
 * MapLibre 6.17 never asks again for a vector square that failed: told to, it waits for the worker that has answered already. A square
 * without one is given to the next worker that is free.
 */
const letGo = (event: object) => {
  const square = 'tile' in event ? event.tile : null
  if (typeof square === 'object' && square !== null && 'actor' in square) square.actor = undefined
}

/**
 * Tells when squares of the map do not come and when all have; those sources are asked again until they answer. The map itself leaves
 * a square that failed empty for good, and empty ground looks like ground without pipes. @returns how to stop
 */
export function tellMissing(map: Squares, tell: (missing: boolean) => void): () => void {
  const failed = new Set<string>()
  let isMissing = false
  let looks = 0
  const say = (missing: boolean) => {
    if (missing !== isMissing) tell(missing)
    isMissing = missing
  }
  map.on('error', (event) => {
    const source = sourceOf(event)
    if (source === null) return
    failed.add(source)
    letGo(event)
    say(true)
  })
  const look = () => {
    if (!isMissing || !map.areTilesLoaded()) return
    if (failed.size === 0) return say(false)
    looks += 1
    if (looks % LOOKS !== 0) return
    const again = [...failed]
    failed.clear()
    for (const source of again) map.refreshTiles(source)
  }
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}

/** As long as the map is there. */
export function tellMissingOn(map: MapLibre, tell: (missing: boolean) => void) {
  const stop = tellMissing(
    {
      on: (kind, hear) => map.on(kind, hear),
      // A map that has lost its picture has no style any more, and throws over the question.
      areTilesLoaded: () => Boolean(map.style) && map.areTilesLoaded(),
      refreshTiles: (source) => map.refreshTiles(source),
    },
    tell,
  )
  map.once('remove', stop)
}
