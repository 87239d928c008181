import type { Map as MapLibre } from 'maplibre-gl'
import type { ShownBase } from './apply-bases.ts'

/** Lays base maps of others over ours; what that needs is fetched with the first of them. @returns show, and how to stop */
export function baseMapsOn(map: MapLibre) {
  let wanted: readonly ShownBase[] = []
  let hush: (() => void) | undefined
  let gone = false
  const stop = () => {
    hush?.()
    hush = undefined
  }
  return {
    show: async (bases: readonly ShownBase[]) => {
      if (bases.length === 0 && wanted.length === 0) return
      wanted = bases
      const { applyBases, askAgain } = await import('./apply-bases.ts')
      if (gone || wanted !== bases) return
      stop()
      applyBases(map, bases)
      if (bases.length > 0) hush = askAgain(map, bases)
    },
    stop: () => {
      gone = true
      stop()
    },
  }
}
