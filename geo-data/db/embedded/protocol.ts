/** PostgreSQL's wire protocol 3.0, as far as one must read it to lend one session to many sockets. */

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

/** The first packet of a socket bears no type: it asks for encryption, cancels a query, or starts a session. */
export type Opening = { readonly kind: 'encryption' | 'cancel' | 'startup'; readonly length: number }

/** Reads a first packet, or undefined while it is incomplete. */
export const readOpening = (inbox: Buffer): Opening | undefined => {
  if (inbox.length < 8) return undefined
  const length = inbox.readInt32BE(0)
  if (inbox.length < length) return undefined
  const code = inbox.readInt32BE(4)
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption', length }
  return { kind: code === CANCEL_REQUEST ? 'cancel' : 'startup', length }
}

/** One message: its type letter and its length with type and length field. */
export type Frame = { readonly type: string; readonly start: number; readonly end: number }

/** The complete messages in `bytes`, in order; the rest is still on its way. */
export const framesIn = (bytes: Buffer): readonly Frame[] => {
  const frames: Frame[] = []
  let start = 0
  while (start + 5 <= bytes.length) {
    const end = start + 1 + bytes.readInt32BE(start + 1)
    if (end > bytes.length) break
    frames.push({ type: String.fromCharCode(bytes[start] as number), start, end })
    start = end
  }
  return frames
}

/** Messages after which a client waits for an answer: simple query, sync, flush, function call, end of a copy. */
export const ASKS_FOR_ANSWER: ReadonlySet<string> = new Set(['Q', 'S', 'H', 'F', 'c', 'f'])

/** What an answer says of the session. */
export type Answer = {
  /** `idle` outside a transaction, `held` inside one or with the answer unfinished. */
  readonly state: 'idle' | 'held'
  /** NotificationResponse messages, for everyone who listens. */
  readonly notifications: readonly Buffer[]
}

export const readAnswer = (bytes: Buffer): Answer => {
  let state: Answer['state'] = 'held'
  const notifications: Buffer[] = []
  for (const { type, start, end } of framesIn(bytes)) {
    if (type === 'Z') state = bytes[start + 5] === 0x49 ? 'idle' : 'held'
    if (type === 'A') notifications.push(bytes.subarray(start, end))
  }
  return { state, notifications }
}

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Types of the word that a statement is done: CommandComplete, PortalSuspended, EmptyQueryResponse. */
const DONE: ReadonlySet<string | undefined> = new Set(['C', 's', 'I'])

/** An answer without the word that its last statement is done and what follows, for an error in their place; undefined where it is an error. */
export const beforeEnd = (answer: Buffer): Buffer | undefined => {
  const frames = framesIn(answer).filter(({ type }) => type !== 'Z')
  if (frames.some(({ type }) => type === 'E')) return undefined
  const last = DONE.has(frames.at(-1)?.type) ? frames.at(-2) : frames.at(-1)
  return answer.subarray(0, last?.end ?? 0)
}

/** A simple query, as a client would send it. */
export const query = (sql: string): Buffer => message('Q', Buffer.from(`${sql}\0`))

const parameter = (name: string, value: string): Buffer => message('S', Buffer.from(`${name}\0${value}\0`))
const READY = message('Z', Buffer.from('I'))

/** What a server tells a client that starts a session: welcome, settings, ready. `id` stands for the process id. */
export const greeting = (id: number): Buffer => {
  const key = Buffer.alloc(8)
  key.writeInt32BE(id, 0)
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    parameter('server_version', '18.3'),
    parameter('server_encoding', 'UTF8'),
    parameter('client_encoding', 'UTF8'),
    parameter('DateStyle', 'ISO, MDY'),
    parameter('TimeZone', 'UTC'),
    parameter('integer_datetimes', 'on'),
    parameter('standard_conforming_strings', 'on'),
    message('K', key),
    READY,
  ])
}

/** No encryption here: the socket never leaves this machine. */
export const NO_ENCRYPTION = Buffer.from('N')
