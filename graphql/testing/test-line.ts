import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** A promise that somebody else settles. */
export const promised = <T>(): { promise: Promise<T>; resolve: (value: T) => void } => {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** One subscription of somebody signed in, on a socket of its own to the server at `url`; whoever opened it stops it. */
export const lineTo = (
  url: string,
  query: string,
  take: (data: Record<string, unknown>) => void,
  cookie: string,
  variables = {},
) => {
  class Line extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  const closed = promised<{ code: number }>()
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Line,
    retryAttempts: 0,
    lazy: true,
    on: { closed: (event) => closed.resolve(event as { code: number }) },
  })
  const errors: unknown[] = []
  client.subscribe(
    { query, variables },
    {
      next: ({ data, errors: told }) => (data ? take(data) : errors.push(told)),
      error: (error) => errors.push(error),
      complete: () => undefined,
    },
  )
  return { errors, closed: closed.promise, stop: async () => client.dispose() }
}

/** Waits up to ten seconds. @throws when it has not come true. */
export const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !condition(); i++) await pause(50)
  if (!condition()) throw new Error('it did not come true within ten seconds')
}
