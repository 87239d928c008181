import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { inProcessNerve } from './in-process.ts'
import type { Nerve } from './nerve.ts'
import { redisNerve } from './redis.ts'

const opened: Nerve[] = []
const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const nerve of opened.splice(0)) await nerve.close()
  for (const stop of stops.splice(0)) await stop()
})

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const startRedis = async (port: number): Promise<() => Promise<void>> => {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', options, { stdio: 'ignore' })
  await once(server, 'spawn')
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  stops.push(stop)
  return stop
}

const open = (port: number): Nerve => {
  const nerve = redisNerve(`redis://127.0.0.1:${port}`, () => undefined)
  opened.push(nerve)
  return nerve
}

const eventually = { timeout: 40_000, interval: 50 }

test('without Redis nothing throws or waits, and the nerve says that it is cut', async () => {
  const nerve = open(await freePort())
  const begun = performance.now()
  for (let number = 0; number < 1000; number += 1) nerve.publish('event', { number })
  nerve.putReadings([{ sensorId: 1, at: 1, value: 1 }])
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(await nerve.readings()).toEqual([])
  expect(nerve.degraded()).toBe(true)
})

test('news and readings pass between processes, also after Redis was killed and came back', {
  timeout: 60_000,
}, async () => {
  const port = await freePort()
  // Opened and subscribed before there is any Redis.
  const [speaker, listener] = [open(port), open(port)]
  const heard: unknown[] = []
  listener.subscribe('event', (payload) => heard.push(payload))
  await expect.poll(() => listener.degraded(), eventually).toBe(true)
  const stop = await startRedis(port)
  await expect.poll(() => speaker.degraded() || listener.degraded(), eventually).toBe(false)
  await expect
    .poll(() => {
      speaker.publish('event', 'before')
      return heard.includes('before')
    }, eventually)
    .toBe(true)
  await stop()
  await expect.poll(() => speaker.degraded(), eventually).toBe(true)
  speaker.publish('event', 'lost')
  await startRedis(port)
  await expect
    .poll(() => {
      speaker.publish('event', 'after')
      return heard.includes('after')
    }, eventually)
    .toBe(true)
  expect(heard).not.toContain('lost')
  speaker.putReadings([
    { sensorId: 7, at: 2, value: 2 },
    { sensorId: 7, at: 1, value: 1 },
  ])
  await expect.poll(() => listener.readings(), eventually).toEqual([{ sensorId: 7, at: 2, value: 2 }])
})

test('inside one process whoever stops hearing hears no more', () => {
  const nerve = inProcessNerve()
  const heard: unknown[] = []
  const stop = nerve.subscribe('reading', (payload) => heard.push(payload))
  nerve.publish('reading', 1)
  stop()
  nerve.publish('reading', 2)
  nerve.publish('event', 3)
  expect(heard).toEqual([1])
})
