import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Engine, openEngine } from './engine.ts'
import { createFront } from './front.ts'
import { claim } from './lock.ts'

/** Entry of the thread that `embedded.ts` starts: it listens, claims the data, opens the database, and ends when told. */
const { folder, port } = workerData as { readonly folder: string; readonly port: number }

let admit: (engine: Engine) => void = () => undefined
const front = createFront(
  new Promise<Engine>((resolve) => {
    admit = resolve
  }),
)
await new Promise<void>((resolve, reject) => {
  front.once('error', reject)
  front.listen(port, '127.0.0.1', resolve)
})
const listening = (front.address() as AddressInfo).port

mkdirSync(folder, { recursive: true })
const release = await claim(join(folder, 'lock.json'), listening)
const engine = await openEngine(join(folder, 'pglite')).catch((error: unknown) => {
  release()
  throw error
})
admit(engine)

parentPort?.on('message', async () => {
  front.close()
  await engine.close()
  release()
  process.exit(0) // of this thread only
})
parentPort?.postMessage({ port: listening })
