import { createServer } from 'node:net'
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

/** The port that was asked for, or for 0 one that nobody on this machine holds now. */
export const freePort = (asked = 0): Promise<number> => listen(asked, '127.0.0.1')

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
export const answers = async (url: string, patience: number): Promise<void> => {
  const deadline = performance.now() + patience
  for (;;) {
    const said = await ask(url)
    if (said === null) return
    if (performance.now() > deadline) throw new Error(`${url} does not answer: ${said}`)
    await sleep(ASK_EVERY_MS)
  }
}

const ask = async (url: string): Promise<string | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ONE_ANSWER_MS) })
    const text = await response.text()
    return response.ok ? null : `${response.status} ${text.slice(0, 200)}`
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error.message) : String(error)
  }
}
