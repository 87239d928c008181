import { askNetwork, type ToldNetwork } from './network/ask-network.ts'

declare global {
  interface Window {
    CESIUM_BASE_URL?: string
  }
}

/** The engine's code, fetched once; it must know beforehand where its own files lie. */
export function fetchEngine() {
  window.CESIUM_BASE_URL = '/cesium'
  return import('./engine/live-scene.ts')
}

let asked: Promise<ToldNetwork> | null = null

/** Begins to fetch what the scene will show: whoever knows from the address that it will be asked for need not wait for the screen. */
export function sceneAhead(): void {
  fetchEngine().catch(() => undefined) // asked for again, and told of, where it is used
  asked = askNetwork()
  asked.catch(() => undefined)
}

/** What was asked for ahead, to be had once; null when nothing was. */
export function askedAhead(): Promise<ToldNetwork> | null {
  const answer = asked
  asked = null
  return answer
}
