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
  /** The longest without what the page waited for the other process that draws, while it handed buffers and pictures over. */
  readonly longestOwn: number
  readonly count: number
  readonly sum: number
  readonly frames: number
  /** What ran longest within the longest frame, and for how long, as the browser names it; null where none took long. */
  readonly worst: string | null
}

/** Runs in the page: the map stands at the beginning of the way. */
export const standAt = ({ from, zoom }: Way): void => {
  window.benchMap?.jumpTo({ center: [from[0], from[1]], zoom })
}

/** As the Long Animation Frames API tells of one. */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly {
    readonly duration: number
    readonly invoker: string
    readonly sourceFunctionName: string
  }[]
}

/** Runs in the page: moves the map and waits until it rests with all that it shows. @throws when it does not within `patienceMs` */
export const pan = async ({ to, ms, patienceMs }: Way & { readonly patienceMs: number }): Promise<LongTasks> => {
  const map = window.benchMap
  if (!map) throw new Error('no map')
  const nameOf = (frame: LongFrame | null): string | null => {
    const script = frame?.scripts.toSorted((a, b) => b.duration - a.duration)[0]
    return script ? `${Math.round(script.duration)} ms ${script.invoker} ${script.sourceFunctionName}`.trim() : null
  }
  const tasks: PerformanceEntry[] = []
  const waits: { readonly at: number; readonly ms: number }[] = []
  const waiting = <Args extends unknown[]>(hand: (...args: Args) => void) =>
    function (this: WebGL2RenderingContext, ...args: Args): void {
      const at = performance.now()
      hand.apply(this, args)
      waits.push({ at, ms: performance.now() - at })
    }
  const own = ({ startTime, duration }: PerformanceEntry): number =>
    waits.reduce((left, { at, ms }) => (at >= startTime && at < startTime + duration ? left - ms : left), duration)
  let frames = 0
  const count = (): void => {
    frames += 1
  }
  let slowest: LongFrame | null = null
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') tasks.push(entry)
      else if (entry.duration > (slowest?.duration ?? 0)) slowest = entry as LongFrame
    }
  })
  const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length))
  await pause(200)
  const { prototype } = WebGL2RenderingContext
  const handed = ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const
  const asTheyWere = handed.map((name) => [name, prototype[name]] as const)
  for (const name of handed)
    Object.assign(prototype, { [name]: waiting(prototype[name] as (...args: unknown[]) => void) })
  for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type })
  map.on('render', count)
  map.easeTo({ center: [to[0], to[1]], duration: ms, easing: (share) => share, essential: true })
  await pause(ms)
  const until = performance.now() + patienceMs
  while (map.isMoving() || !map.areTilesLoaded()) {
    if (performance.now() > until) throw new Error(`the map has not come to rest ${patienceMs} ms after it was moved`)
    await pause(50)
  }
  await pause(500)
  observer.disconnect()
  Object.assign(prototype, Object.fromEntries(asTheyWere))
  map.off('render', count)
  return {
    longest: Math.round(Math.max(0, ...tasks.map(({ duration }) => duration))),
    longestOwn: Math.round(Math.max(0, ...tasks.map(own))),
    count: tasks.length,
    sum: Math.round(tasks.reduce((all, { duration }) => all + duration, 0)),
    frames,
    worst: nameOf(slowest),
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

/** Runs in the page: what draws its map, as the browser names it (WEBGL_debug_renderer_info). */
export const rendererOfMap = (): string => {
  const gl = window.benchMap?.getCanvas().getContext('webgl2')
  const named = gl?.getExtension('WEBGL_debug_renderer_info')
  return gl && named ? String(gl.getParameter(named.UNMASKED_RENDERER_WEBGL)) : ''
}
