import { openDatabase } from './pool.ts'
import { startQueue } from './queue.ts'

// Takes a job of 'wait' and never ends it: its parent kills this process.
const url = process.argv[2] as string
const onError = (error: Error): void => {
  throw error
}
const db = openDatabase({ url, connections: 1, onError })
const queues = [{ name: 'wait', oneAtATime: false, longestSeconds: 30 }]
const queue = await startQueue(db, { url, queues, role: 'worker', onError })
await queue.work('wait', 1, async () => {
  process.send?.('working')
  await new Promise(() => undefined)
})
process.send?.('ready')
