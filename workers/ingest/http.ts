import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createGunzip } from 'node:zlib'
import type { Gateway } from '../../geo-data/gateway/gateway.ts'
import type { Answer, Submission } from '../../geo-data/sample/batch.ts'
import type { Log } from './log.ts'
import { type Positions, readPositions } from './positions.ts'
import { Unavailable } from './stream.ts'
import { readWire } from './wire.ts'

/** Bytes of a request, and of what it unpacks to. */
const MOST_BYTES = 16 * 1024 * 1024
const MOST_UNPACKED = 64 * 1024 * 1024
const RETRY_AFTER_S = 2
const POSITIONS = '/ingest/positions'
const LONGEST_BATCH_ID = 200

/** What the wire needs to be told. */
export interface Door {
  /** Undefined for a token nobody has. @throws Unavailable when the record cannot be asked. */
  readonly gatewayOf: (token: string) => Promise<Gateway | undefined>
  readonly submit: (submission: Submission) => Promise<Answer>
  /** Where crews and vehicles are. */
  readonly report: (gateway: Gateway, positions: Positions) => Promise<object>
  /** Shown at GET /ingest/health. */
  readonly health: () => object
}

/** POST /ingest: samples and device events as JSON or NDJSON; POST /ingest/positions: JSON. Gzip or plain, with the gateway's token as bearer. */
export const ingestServer = (door: Door, log: Log): Server =>
  createServer((request, response) => {
    const begun = performance.now()
    answer(request, door)
      .catch(faultOf)
      .then(({ status, body, headers, note }) => {
        respond(response, status, body, headers)
        log.info({ ...note, status, ms: Math.round(performance.now() - begun) }, 'ingest')
      })
      .catch((error) => log.error({ err: error }, 'request not answered'))
  })

interface Reply {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
  readonly note?: object
}

const answer = async (request: IncomingMessage, door: Door): Promise<Reply> => {
  const path = (request.url ?? '').split('?')[0]
  if (request.method === 'GET' && path === '/ingest/health') return { status: 200, body: door.health() }
  if (path !== '/ingest' && path !== POSITIONS)
    return { status: 404, body: { error: 'samples are sent to POST /ingest' } }
  if (request.method !== 'POST') return { status: 405, body: { error: 'POST only' }, headers: { allow: 'POST' } }
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const gateway = token === undefined ? undefined : await door.gatewayOf(token)
  if (!gateway) {
    request.resume()
    return { status: 401, body: { error: 'unknown gateway token' }, headers: { 'www-authenticate': 'Bearer' } }
  }
  const body = await bodyOf(request)
  if (path === POSITIONS) return reported(body, gateway, door)
  const parsed = readWire(body, request.headers['content-type'] ?? '')
  if ('unreadable' in parsed) return { status: parsed.status, body: { error: parsed.unreadable } }
  const header = request.headers['batch-id']
  const batchId = (typeof header === 'string' && header !== '' ? header : parsed.batchId) ?? null
  if (batchId !== null && batchId.length > LONGEST_BATCH_ID) {
    return { status: 400, body: { error: `a batch id has at most ${LONGEST_BATCH_ID} characters` } }
  }
  const given = await door.submit({ gateway, batchId, records: parsed.records, exercise: parsed.exercise })
  const { refused, ...counts } = given
  return { status: 200, body: given, note: { gateway: gateway.code, batchId, ...counts, refused: refused.length } }
}

const reported = async (body: string, gateway: Gateway, door: Door): Promise<Reply> => {
  const parsed = readPositions(body)
  if ('unreadable' in parsed) return { status: parsed.status, body: { error: parsed.unreadable } }
  return { status: 200, body: await door.report(gateway, parsed), note: { gateway: gateway.code } }
}

class TooLarge extends Error {}

const faultOf = (error: unknown): Reply => {
  if (error instanceof TooLarge)
    return { status: 413, body: { error: 'the request is too large' }, headers: { connection: 'close' } }
  const note = { err: error }
  if (error instanceof Unavailable) {
    const headers = { 'retry-after': String(RETRY_AFTER_S) }
    return { status: 503, body: { error: 'nothing was stored; try again' }, headers, note }
  }
  const badInput = (error as { code?: unknown } | null)?.code
  if (typeof badInput === 'string' && badInput.startsWith('Z_'))
    return { status: 400, body: { error: 'not gzip' }, note }
  return { status: 500, body: { error: 'nothing was stored' }, note }
}

/** @throws TooLarge, or zlib's error where gzip was promised. */
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const packed = request.headers['content-encoding'] === 'gzip'
  const most = packed ? MOST_UNPACKED : MOST_BYTES
  const source = packed ? limited(request, MOST_BYTES).pipe(createGunzip()) : request
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of source as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) throw new TooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const limited = (request: IncomingMessage, most: number): IncomingMessage => {
  let bytes = 0
  request.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > most) request.destroy(new TooLarge())
  })
  return request
}

const respond = (
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
