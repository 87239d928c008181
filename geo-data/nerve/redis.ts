import { Redis } from 'ioredis'
import type { Channel, Nerve, Reading } from './nerve.ts'

/** Everything under one prefix, so that a Redis may be shared. */
const PREFIX = 'one-map:'
const READINGS = `${PREFIX}readings`
/** Readings are sent on together this often, the newest of each sensor. */
const GATHER_MS = 100
const COMMAND_TIMEOUT_MS = 1000

/** Redis may be absent, killed or emptied at any time: commands then fail at once and are forgotten. */
const OPTIONS = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2000,
  commandTimeout: COMMAND_TIMEOUT_MS,
  retryStrategy: (times: number): number => Math.min(200 * times, 2000),
} as const

/** The nerve between processes. `onError` hears of every lost connection; nothing is thrown. */
export const redisNerve = (url: string, onError: (error: Error) => void): Nerve => {
  const speaker = new Redis(url, OPTIONS)
  const listener = new Redis(url, { ...OPTIONS, autoResubscribe: false })
  for (const connection of [speaker, listener]) connection.on('error', onError)
  const ears = new Map<string, Set<(payload: unknown) => void>>()
  // Also what was asked for while there was no Redis: a subscription that never reached it is not repeated by the client.
  listener.on('ready', () => {
    for (const channel of ears.keys()) forget(listener.subscribe(channel))
  })
  listener.on('message', (channel: string, message: string) => {
    for (const hear of ears.get(channel) ?? []) hear(JSON.parse(message))
  })
  const readings = gathered(speaker)
  return {
    publish: (channel, payload) => forget(speaker.publish(PREFIX + channel, JSON.stringify(payload))),
    subscribe: (channel, hear) => listen(listener, ears, channel, hear),
    putReadings: readings.put,
    readings: async () => {
      const known = await speaker.hgetall(READINGS).catch(() => ({}))
      return Object.values(known).map((text) => JSON.parse(text) as Reading)
    },
    degraded: () => speaker.status !== 'ready' || listener.status !== 'ready',
    close: async () => {
      readings.stop()
      speaker.disconnect()
      listener.disconnect()
    },
  }
}

const listen = (
  listener: Redis,
  ears: Map<string, Set<(payload: unknown) => void>>,
  channel: Channel,
  hear: (payload: unknown) => void,
): (() => void) => {
  const name = PREFIX + channel
  const all = ears.get(name) ?? new Set()
  ears.set(name, all.add(hear))
  if (listener.status === 'ready') forget(listener.subscribe(name))
  return () => {
    all.delete(hear)
  }
}

const forget = (promise: Promise<unknown>): void => {
  promise.catch(() => undefined)
}

const gathered = (speaker: Redis) => {
  let waiting = new Map<number, Reading>()
  const send = (): void => {
    if (waiting.size === 0 || speaker.status !== 'ready') return
    const fields = [...waiting.values()].flatMap((reading) => [String(reading.sensorId), JSON.stringify(reading)])
    waiting = new Map()
    forget(speaker.hset(READINGS, ...fields))
  }
  const timer = setInterval(send, GATHER_MS).unref()
  return {
    put: (readings: readonly Reading[]): void => {
      for (const reading of readings) {
        const known = waiting.get(reading.sensorId)
        if (!known || known.at <= reading.at) waiting.set(reading.sensorId, reading)
      }
    },
    stop: () => clearInterval(timer),
  }
}
