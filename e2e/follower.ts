import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { granted, type Person } from './person.ts'

/** Somebody who listens to everything that happens, from a cursor on, whatever happens to the wire. */
export interface Follower {
  /** Ids of events in the order they were heard. */
  readonly heard: readonly number[]
  readonly stop: () => void
}

interface Notice {
  readonly events: { readonly cursor: string; readonly event: { readonly id: string } }
}

const EVENTS = 'subscription ($after: String) { events(after: $after) { cursor event { id } } }'
const AGAIN_MS = 300

/** Each time the wire breaks it comes back with the cursor of the last event it has heard, as the contract says. */
export const follow = async (person: Person, url: string): Promise<Follower> => {
  const cookies = await person.context.cookies()
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), origin: url }
  class Line extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  let after = granted(await person.ask<{ eventCursor: string }>('{ eventCursor }')).eventCursor
  let over = false
  const heard: number[] = []
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Line, retryAttempts: 0 })
  const listen = async (): Promise<void> => {
    while (!over) {
      try {
        for await (const { data } of client.iterate<Notice>({ query: EVENTS, variables: { after } })) {
          if (!data) continue
          heard.push(Number(data.events.event.id))
          after = data.events.cursor
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }
  void listen()
  return {
    heard,
    stop: () => {
      over = true
      void client.dispose()
    },
  }
}
