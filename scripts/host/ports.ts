import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const listen = (port: number, host?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })

/** The port that was asked for, or for 0 one that nobody on this machine holds now and that is not promised to another. */
export const freePort = async (asked = 0, promised: readonly number[] = []): Promise<number> => {
  const port = await listen(asked, '127.0.0.1')
  return asked === 0 && promised.includes(port) ? freePort(asked, promised) : port
}

/** @throws where somebody already listens on the public port. */
export const assertPortFree = async (port: number): Promise<void> => {
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another: PORT=… npm start` : error.message,
    )
  })
}

const ASK_EVERY_MS = 100
const ONE_ANSWER_MS = 5_000

/** Asks `url` until it answers 2xx. @throws with the last answer after `patience` milliseconds. */
export const answers = (url: string, patience: number): Promise<void> => untilNull(() => ask(url), url, patience)

/** Knocks until somebody listens on this machine's `port`. @throws after `patience` milliseconds. */
export const hears = (port: number, patience: number): Promise<void> =>
  untilNull(() => knock(port), `port ${port}`, patience)

const untilNull = async (look: () => Promise<string | null>, what: string, patience: number): Promise<void> => {
  const deadline = performance.now() + patience
  for (;;) {
    const said = await look()
    if (said === null) return
    if (performance.now() > deadline) throw new Error(`${what} does not answer: ${said}`)
    await sleep(ASK_EVERY_MS)
  }
}

const knock = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(null)
    })
    socket.once('error', (error) => resolve(error.message))
  })

const ask = async (url: string): Promise<string | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ONE_ANSWER_MS) })
    const text = await response.text()
    return response.ok ? null : `${response.status} ${text.slice(0, 200)}`
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error.message) : String(error)
  }
}
