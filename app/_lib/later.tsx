'use client'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** Set by the map when its first picture stands (`map/live-map.ts`), and by a screen whose first picture is a list. */
const FIRST_PICTURES = ['map-drawn', 'list-drawn']
const AGAIN_MS = 3_000

/** Calls back once the page's first picture stands and the browser has nothing better to do; never on a page that has none. */
export function afterFirstPicture(then: () => void) {
  if (typeof window === 'undefined') return
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => FIRST_PICTURES.includes(name))) return
    observer.disconnect()
    if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 5_000 })
    else setTimeout(then, 1_000)
  })
  observer.observe({ type: 'mark', buffered: true })
}

/** A code file that did not come is asked for again: the network may be away, and a promise that failed once would fail for ever. */
const patiently = <Room,>(load: () => Promise<Room>): Promise<Room> =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN_MS)).then(() => patiently(load)))

/**
 * A component whose code comes when it is first shown, or once the first picture stands and nobody waits, so that a click is quick and
 * works when the network has gone. `waiting` stands in its place meanwhile.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const once = () => patiently(load).then((it) => ({ default: it }))
  const Lazy = lazy(once) as unknown as ComponentType<Props>
  afterFirstPicture(() => void load().catch(() => undefined))
  return (props) => (
    <Suspense fallback={waiting}>
      <Lazy {...props} />
    </Suspense>
  )
}
