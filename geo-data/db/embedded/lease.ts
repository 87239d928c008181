import type { Engine } from './engine.ts'
import { query, readAnswer } from './protocol.ts'

/** A client as the lease sees it. */
export type Client = {
  readonly send: (bytes: Buffer) => void
  /** Ends the client; `leave` must follow. */
  readonly cut: () => void
  readonly gone: () => boolean
}
export type Lease = {
  /** Queues one whole request: everything up to the message that asks for an answer. */
  readonly submit: (client: Client, request: Buffer) => void
  /** The client is gone: its requests are dropped and what it held is rolled back. */
  readonly leave: (client: Client) => void
}

/** A client that holds the one session in a transaction and says nothing for so long is cut off. */
const IDLE_IN_TRANSACTION_MS = 15_000

/**
 * Lends one database session to many clients, one request at a time; whoever opens a transaction keeps it until it ends.
 * @param ready clients that come before the engine is open wait for it.
 * @param notify called with what LISTEN brought, for everyone but the client whose request brought it.
 */
export const createLease = (
  ready: Promise<Engine>,
  notify: (notification: Buffer, speaker: Client) => void,
  idleMs = IDLE_IN_TRANSACTION_MS,
): Lease => {
  let waiting: { readonly client: Client; readonly request: Buffer }[] = []
  let holder: Client | undefined
  let running = false
  let watchdog: NodeJS.Timeout | undefined

  const serve = async (client: Client, request: Buffer): Promise<void> => {
    const engine = await ready
    clearTimeout(watchdog)
    const bytes = await engine.execute(request)
    client.send(bytes)
    const { state, notifications } = readAnswer(bytes)
    for (const notification of notifications) notify(notification, client)
    holder = state === 'idle' ? undefined : client
    if (!holder) return
    if (client.gone()) waiting.unshift({ client, request: query('rollback') })
    else watchdog = setTimeout(client.cut, idleMs)
  }

  const pump = async (): Promise<void> => {
    if (running) return
    running = true
    for (;;) {
      const next = waiting.find(({ client }) => !holder || client === holder)
      if (!next) break
      waiting = waiting.filter((request) => request !== next)
      await serve(next.client, next.request)
    }
    running = false
  }

  return {
    submit: (client, request) => {
      waiting.push({ client, request })
      void pump()
    },
    leave: (client) => {
      waiting = waiting.filter((request) => request.client !== client)
      if (holder === client && !running) waiting.unshift({ client, request: query('rollback') })
      void pump()
    },
  }
}
