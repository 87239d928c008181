import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import type { BaseSource } from '../../../../geo-data/basemap/base-source.ts'
import { knowSource, loadSquare } from './protocol.ts'
import { useReach } from './reach.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** A server of squares that answers with this status. @returns the port */
const listen = (status: number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((_, answer) => answer.writeHead(status, { connection: 'close' }).end('square'))
    servers.push(server)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const sourceAt = (port: number): BaseSource => ({
  id: 'survey',
  name: { zh: '测绘院', en: 'Survey' },
  attribution: '© 市测绘院',
  datum: 'CGCS2000',
  grid: 'web-mercator',
  draws: 'vector',
  looks: [],
  minZoom: 0,
  maxZoom: 18,
  as: 'tiles',
  hosts: [],
  url: `http://127.0.0.1:${port}/{z}/{x}/{y}.mvt`,
})

const square = async () => {
  const { data } = await loadSquare({ url: 'base://survey/14/1/2' }, new AbortController())
  return { bytes: 'byteLength' in data ? data.byteLength : null, reach: useReach.getState().byId.survey }
}

test('a base map that does not answer leaves its squares empty and is said to be away, until it answers', async () => {
  knowSource(sourceAt(9))
  expect(await square()).toEqual({ bytes: 0, reach: 'unreachable' })
  knowSource(sourceAt(await listen(503)))
  expect(await square()).toEqual({ bytes: 0, reach: 'unreachable' })
  knowSource(sourceAt(await listen(200)))
  expect(await square()).toEqual({ bytes: 6, reach: 'reached' })
})
