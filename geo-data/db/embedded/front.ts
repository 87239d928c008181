import { createServer, type Server, type Socket } from 'node:net'
import type { Engine } from './engine.ts'
import { type Client, createLease } from './lease.ts'
import { ASKS_FOR_ANSWER, framesIn, greeting, NO_ENCRYPTION, readOpening } from './protocol.ts'

type Connection = Client & {
  readonly socket: Socket
  started: boolean
  /** Bytes that do not make a whole request yet. */
  inbox: Buffer
}

/** The sockets before the engine: speaks as a PostgreSQL server and hands whole requests to the lease. */
export const createFront = (ready: Promise<Engine>): Server => {
  const connections = new Set<Connection>()
  const lease = createLease(ready, (notification, speaker) => {
    for (const connection of connections)
      if (connection !== speaker && connection.started) connection.send(notification)
  })
  return createServer((socket) => {
    const connection = toConnection(socket)
    connections.add(connection)
    socket.on('data', (data: Buffer) => {
      connection.inbox = connection.inbox.length === 0 ? data : Buffer.concat([connection.inbox, data])
      if (!connection.started) welcome(connection)
      if (!connection.started) return
      for (const request of takeRequests(connection)) lease.submit(connection, request)
    })
    socket.on('error', () => socket.destroy()) // a client that vanished; 'close' follows
    socket.on('close', () => {
      connections.delete(connection)
      lease.leave(connection)
    })
  })
}

const toConnection = (socket: Socket): Connection => {
  socket.setNoDelay(true)
  return {
    socket,
    started: false,
    inbox: Buffer.alloc(0),
    send: (bytes) => {
      if (socket.writable) socket.write(bytes)
    },
    cut: () => socket.destroy(),
    gone: () => socket.destroyed,
  }
}

let greeted = 0

const welcome = (connection: Connection): void => {
  for (let opening = readOpening(connection.inbox); opening; opening = readOpening(connection.inbox)) {
    connection.inbox = connection.inbox.subarray(opening.length)
    if (opening.kind === 'cancel') {
      connection.socket.end()
      return
    }
    if (opening.kind === 'startup') {
      connection.started = true
      greeted += 1
      connection.send(greeting(greeted))
      return
    }
    connection.send(NO_ENCRYPTION)
  }
}

/** Cuts whole requests off the inbox; a farewell closes the socket. */
const takeRequests = (connection: Connection): readonly Buffer[] => {
  const requests: Buffer[] = []
  let begin = 0
  for (const { type, end } of framesIn(connection.inbox)) {
    if (type === 'X') connection.socket.end()
    else if (ASKS_FOR_ANSWER.has(type)) requests.push(connection.inbox.subarray(begin, end))
    else continue
    begin = end
  }
  connection.inbox = connection.inbox.subarray(begin)
  return requests
}
