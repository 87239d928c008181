import { inProcessNerve } from './in-process.ts'
import type { Nerve } from './nerve.ts'
import { redisNerve } from './redis.ts'

/** Where floors share one process they share its nerve; whoever leaves takes its own ears along, the rest hear on. */
const ofThisProcess = inProcessNerve()

/** Redis where one is named, else this process alone. Chosen once, at a process's start. */
export const openNerve = (redisUrl: string | null, onError: (error: Error) => void): Nerve =>
  redisUrl === null ? { ...ofThisProcess, close: async () => undefined } : redisNerve(redisUrl, onError)
