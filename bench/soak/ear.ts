import type { Page, WebSocket } from '@playwright/test'

interface Message {
  readonly payload?: { readonly data?: { readonly events?: { readonly event: { readonly id: string } } } }
}

interface Ear {
  /** Ids of the events that came over the page's own wires, whichever of them, in their order. */
  readonly heard: readonly number[]
  /** How many wires the page has opened: more than one says that some broke and came back. */
  readonly wires: () => number
}

/** Listens in on every socket that this page opens from now on. */
export const earOf = (page: Page): Ear => {
  const heard: number[] = []
  let wires = 0
  const listen = (socket: WebSocket): void => {
    wires += 1
    socket.on('framereceived', ({ payload }) => {
      const id = (JSON.parse(String(payload)) as Message).payload?.data?.events?.event.id
      if (id !== undefined) heard.push(Number(id))
    })
  }
  page.on('websocket', listen)
  return { heard, wires: () => wires }
}
