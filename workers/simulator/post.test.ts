import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Post } from './post.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let server: Server
let heard: number[][]
let post: Post

/** An ingest that only listens: the values of each batch, in the order in which it came. */
beforeEach(async () => {
  heard = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard.push((JSON.parse(body) as { samples: { value: number }[] }).samples.map(({ value }) => value))
    response.setHeader('content-type', 'application/json').end('{"refused":[]}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  post = new Post({ url: `http://127.0.0.1:${port}`, token: 't', name: 'GW', log: quiet })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a gateway that is cut off keeps what it gathers and sends it in order when it is back', async () => {
  post.hand([{ value: 1 }], [], false)
  await expect.poll(() => heard).toEqual([[1]])
  post.cut(true)
  post.hand([{ value: 2 }], [], false)
  post.hand([{ value: 3 }], [], false)
  await new Promise((passed) => setTimeout(passed, 200))
  expect(heard).toEqual([[1]])
  post.cut(false)
  await expect.poll(() => heard).toEqual([[1], [2], [3]])
})
