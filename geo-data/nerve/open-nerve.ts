import { inProcessNerve } from './in-process.ts'
import type { Nerve } from './nerve.ts'
import { redisNerve } from './redis.ts'

/** Redis where one is named, else this process alone. Chosen once, at a process's start. */
export const openNerve = (redisUrl: string | null, onError: (error: Error) => void): Nerve =>
  redisUrl === null ? inProcessNerve() : redisNerve(redisUrl, onError)
