import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from './server.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

/** The wire between the server and its database, to be cut. */
const startWire = async (databaseUrl: string) => {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const join = (socket: Socket): void => {
    const far = createConnection({ host: hostname, port: Number(port) })
    for (const end of [socket, far]) {
      sockets.add(end)
      end
        .on('error', () => undefined)
        .on('close', () => {
          socket.destroy()
          far.destroy()
          sockets.delete(end)
        })
    }
    socket.pipe(far).pipe(socket)
  }
  let server: Server | undefined
  const mend = (at: number): Promise<number> =>
    new Promise((resolve) => {
      const listening = createServer(join).listen(at, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
      server = listening
    })
  const own = await mend(0)
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    mend: () => mend(own),
    cut: (): void => {
      server?.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

let city: TestServer
let wire: Awaited<ReturnType<typeof startWire>>
let server: RunningServer
beforeAll(async () => {
  city = await startTestServer()
  wire = await startWire(city.settings.databaseUrl)
  server = await startServer({ ...city.settings, databaseUrl: wire.url, logLevel: 'silent' })
})
afterAll(async () => {
  await server.close()
  wire.cut()
  await city.close()
})

it('says that the record is gone, and goes on by itself when it is back', async () => {
  const cookie = await city.signIn('duty')
  const health = async () => (await fetch(`${server.url}/health`)).status
  const ask = async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: '{"query":"{ assets { totalCount } }"}',
    })
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: object }[] }
  }
  expect([await health(), (await ask()).data]).toEqual([200, { assets: { totalCount: 3 } }])

  wire.cut()
  expect(await health()).toBe(503)
  expect((await ask()).errors).toEqual([
    { message: 'the record cannot be reached, try again', extensions: { code: 'UNAVAILABLE' } },
  ])
  const tile = await fetch(`${server.url}/tiles/gas-segments/14/0/0`, { headers: { cookie } })
  expect([tile.status, tile.headers.get('retry-after')]).toEqual([503, '2'])

  await wire.mend()
  for (let i = 0; i < 50 && (await health()) !== 200; i++) await pause(100)
  expect([await health(), (await ask()).data]).toEqual([200, { assets: { totalCount: 3 } }])
})
