import type { Picture, Scene } from './plain-page.ts'
import './engine.ts'

export interface Way {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly zoom: number
  readonly ms: number
}

/** Tasks of the page's main thread over 50 ms while the map was moved, ms. */
export interface LongTasks {
  readonly longest: number
  readonly count: number
  readonly sum: number
  readonly frames: number
}

/** Runs in the page: the map stands at the beginning of the way. */
export const standAt = ({ from, zoom }: Way): void => {
  window.benchMap?.jumpTo({ center: [from[0], from[1]], zoom })
}

/** Runs in the page: moves the map and waits until it rests with all that it shows. */
export const pan = async ({ to, ms }: Way): Promise<LongTasks> => {
  const map = window.benchMap
  if (!map) throw new Error('no map')
  const tasks: number[] = []
  let frames = 0
  const count = (): void => {
    frames += 1
  }
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length))
  await pause(200)
  observer.observe({ type: 'longtask' })
  map.on('render', count)
  map.easeTo({ center: [to[0], to[1]], duration: ms, easing: (share) => share, essential: true })
  await pause(ms)
  while (map.isMoving() || !map.areTilesLoaded()) await pause(50)
  await pause(500)
  observer.disconnect()
  map.off('render', count)
  return {
    longest: Math.round(Math.max(0, ...tasks)),
    count: tasks.length,
    sum: Math.round(tasks.reduce((all, one) => all + one, 0)),
    frames,
  }
}

/** Runs in the page: how many features each layer of the style draws. */
export const featuresByLayer = (): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { layer } of window.benchMap?.queryRenderedFeatures() ?? []) counts[layer.id] = (counts[layer.id] ?? 0) + 1
  return counts
}

/** Runs in the page: what its map shows, to be shown by another. */
export const sceneOfMap = (): Omit<Scene, 'states'> => {
  const map = window.benchMap
  if (!map) throw new Error('no map')
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const text = (bytes: Uint8Array | Uint8ClampedArray): string => {
    let letters = ''
    for (const byte of bytes) letters += String.fromCharCode(byte)
    return btoa(letters)
  }
  const pictures = map.listImages().flatMap((id): Picture[] => {
    const image = map.getImage(id)
    if (!image) return []
    const { width, height, data } = image.data
    return [{ id, width, height, pixelRatio: image.pixelRatio, data: text(data) }]
  })
  return { style: map.getStyle(), pictures, width, height }
}
