import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { brotliCompressSync, constants, gunzipSync, inflateSync } from 'node:zlib'

/** One answer as it went over the wire. */
export interface Crossing {
  readonly path: string
  /** Of a GraphQL question. */
  readonly operation: string | null
  readonly status: number
  /** Bytes of head and body as the server sent them. */
  readonly wireBytes: number
  readonly headBytes: number
  readonly body: Buffer
  readonly type: string
  readonly encoding: string | undefined
  /** Epoch milliseconds when the last byte had passed. */
  readonly at: number
}

/** A wire between a browser and the product on which everything is weighed, whoever on the page asked for it. */
export interface Wire {
  readonly url: string
  readonly crossings: readonly Crossing[]
  /** Bytes of WebSockets so far, from the server. */
  readonly socketBytes: () => number
  /** Forgets what has passed. */
  readonly clear: () => void
  readonly stop: () => Promise<void>
}

/** Answers a path by itself, or leaves it to the product. */
export type Aside = (path: string) => { readonly type: string; readonly body: Buffer | string } | undefined

export const layWire = async (to: string, aside: Aside): Promise<Wire> => {
  const target = new URL(to)
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Socket>()
  let crossings: Crossing[] = []
  let socketBytes = 0
  const server = createServer((asked, answer) => {
    const own = aside(asked.url ?? '')
    if (own) return void answer.writeHead(200, { 'content-type': own.type, 'cache-control': 'no-store' }).end(own.body)
    pass(asked, answer, { target, agent }, (crossing) => crossings.push(crossing))
  })
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    const far = connect(Number(target.port), target.hostname, () => {
      const headers = asked.rawHeaders.flatMap((name, index, all) => (index % 2 ? [] : [`${name}: ${all[index + 1]}`]))
      far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
      far.write(head)
      socket.pipe(far).pipe(socket)
    })
    far.on('data', (bytes) => {
      socketBytes += bytes.length
    })
    for (const end of [socket, far])
      end.on('error', () => undefined).on('close', () => [socket, far].map((one) => one.destroy()))
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await listening(server)
  return {
    url: `http://localhost:${port}`,
    get crossings() {
      return crossings
    },
    socketBytes: () => socketBytes,
    clear: () => {
      crossings = []
      socketBytes = 0
    },
    stop: async () => {
      agent.destroy()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, () => resolve((server.address() as AddressInfo).port)))

const pass = (
  asked: IncomingMessage,
  answer: ServerResponse,
  { target, agent }: { readonly target: URL; readonly agent: Agent },
  weigh: (crossing: Crossing) => void,
): void => {
  const question: Buffer[] = []
  asked.on('data', (part: Buffer) => question.push(part))
  const { hostname, port } = target
  const { method, url: path = '', headers } = asked
  const onward = request({ hostname, port, path, method: method ?? 'GET', headers, agent }, (told) => {
    answer.writeHead(told.statusCode ?? 502, told.rawHeaders)
    const parts: Buffer[] = []
    told.on('data', (part: Buffer) => parts.push(part))
    told.on('end', () => {
      const body = Buffer.concat(parts)
      const head = told.rawHeaders.reduce((sum, word) => sum + word.length + 2, 20)
      const { 'content-encoding': encoding, 'content-type': type = '' } = told.headers
      const operation = path === '/graphql' ? operationIn(Buffer.concat(question)) : null
      weigh({
        path,
        operation,
        status: told.statusCode ?? 0,
        wireBytes: head + body.length,
        headBytes: head,
        body,
        type,
        encoding,
        at: Date.now(),
      })
    })
    told.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}

const operationIn = (question: Buffer): string | null => {
  try {
    return (JSON.parse(question.toString()) as { operationName?: string }).operationName ?? null
  } catch {
    return null
  }
}

const PACKED = /^(font\/woff2|image\/(png|jpeg|webp|avif)|application\/zip)/
/** Files that never change are packed once, as hard as can be; answers while somebody waits. */
const BUILT = /^\/(_next\/static|maplibre)\//
const [HARD, QUICK] = [11, 5]

/** What an answer weighs in brotli, its head included; as it is where it is packed by nature. Costs time: ask when nobody waits. */
export const brotliBytes = ({ path, headBytes, body, type, encoding }: Crossing): number => {
  if (encoding === 'br' || body.length === 0 || PACKED.test(type)) return headBytes + body.length
  const quality = BUILT.test(path) ? HARD : QUICK
  const packed = brotliCompressSync(unpacked(body, encoding), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  })
  return headBytes + Math.min(body.length, packed.length)
}

const unpacked = (body: Buffer, encoding: string | undefined): Buffer => {
  if (encoding === 'gzip') return gunzipSync(body)
  return encoding === 'deflate' ? inflateSync(body) : body
}
