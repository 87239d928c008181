/** What of a map's life is heard here. */
interface Living {
  readonly once: (happening: 'load' | 'webglcontextlost', heard: () => void) => unknown
}

export type Soon = (name: string, act: () => void) => void

/**
 * What was told before the style stood is done as soon as it stands; the latest word wins. A map whose picture is lost has no style any
 * more (MapLibre takes it away before it says so), and whatever touches it then fails: it is told nothing, and the next map everything.
 */
export function whenReady(map: Living): { readonly soon: Soon; readonly isLost: () => boolean } {
  const waiting = new Map<string, () => void>()
  let state: 'coming' | 'ready' | 'lost' = 'coming'
  map.once('load', () => {
    if (state === 'lost') return
    state = 'ready'
    for (const act of waiting.values()) act()
    waiting.clear()
  })
  map.once('webglcontextlost', () => {
    state = 'lost'
    waiting.clear()
  })
  const soon: Soon = (name, act) => {
    if (state === 'ready') act()
    if (state === 'coming') waiting.set(name, act)
  }
  return { soon, isLost: () => state === 'lost' }
}
