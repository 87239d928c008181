import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ONE_SESSION } from './pool.ts'

/** A database inside this process: PostgreSQL and PostGIS as WebAssembly, on a thread of their own. */
export type EmbeddedDatabase = {
  /** `postgres://…` on 127.0.0.1, for `openDatabase()` and `migrate()`. */
  readonly url: string
  /** Checkpoints, closes the files and gives the folder up. Close pools first. */
  readonly stop: () => Promise<void>
}

export type EmbeddedSettings = {
  /** Where the data lie; made if absent. */
  readonly folder: string
  /** Port on 127.0.0.1; 0 takes any free one. */
  readonly port: number
  /** The engine broke down by itself; nothing can be read or written any more, so end the process. */
  readonly onDeath: (error: Error) => void
}

/**
 * Starts the embedded database (5 s; 15 s the first time).
 * @throws when another process holds the folder, the port is taken, or the data cannot be opened.
 */
export const startEmbedded = async ({ folder, port, onDeath }: EmbeddedSettings): Promise<EmbeddedDatabase> => {
  const thread = new Worker(new URL('./embedded/thread.ts', import.meta.url), { workerData: { folder, port } })
  // once() rejects on 'error', which is how the thread reports that it could not start.
  const [{ port: listening }] = (await once(thread, 'message')) as [{ readonly port: number }]
  thread.on('error', onDeath)
  return {
    url: `postgres://postgres@127.0.0.1:${listening}/postgres?${ONE_SESSION}`,
    stop: async () => {
      thread.postMessage('stop')
      await once(thread, 'exit')
    },
  }
}
