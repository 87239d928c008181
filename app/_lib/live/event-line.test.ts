import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { expect, test } from 'vitest'
import { openEventLine } from './event-line.ts'

type Notice = {
  readonly data: { readonly events: { readonly cursor: string; readonly event: { readonly id: string } } }
}

interface Sent {
  readonly after: string
  readonly observer: { next: (notice: Notice) => void; complete: () => void }
}

const noticeOf = (id: number): Notice => ({ data: { events: { cursor: String(id), event: { id: String(id) } } } })

/** A record behind a wire that, as graphql-ws does, sends a subscription anew by itself when it comes back. */
const aServer = (last = 10) => {
  const record = Array.from({ length: last }, (_, index) => index + 1)
  const asked: string[] = []
  let broken = false
  let live: Sent | undefined
  let again: (() => void) | undefined
  const told = (from: string) => {
    for (const id of record) if (id > Number(from)) live?.observer.next(noticeOf(id))
  }
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        if (operation.operationType === OperationTypeNode.QUERY) {
          if (broken) return observer.error(new Error('away'))
          observer.next({ data: { eventCursor: String(record.at(-1) ?? 0) } })
          return observer.complete()
        }
        again = () => {
          const { after } = JSON.parse(JSON.stringify(operation.variables)) as { after: string }
          asked.push(after)
          live = { after, observer: observer as unknown as Sent['observer'] }
          told(after)
        }
        again()
        return () => {
          live = undefined
          again = undefined
        }
      }),
  )
  return {
    client: new ApolloClient({ cache: new InMemoryCache(), link }),
    asked,
    record,
    happen: (...ids: number[]) => {
      record.push(...ids)
      for (const id of ids) if (!broken) live?.observer.next(noticeOf(id))
    },
    breakWire: () => {
      broken = true
    },
    mendWire: () => {
      broken = false
      again?.()
    },
    end: () => live?.observer.complete(),
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 10))

const listenTo = async (server: ReturnType<typeof aServer>) => {
  const heard: string[] = []
  let snapshots = 0
  const stands = () => {
    snapshots += 1
  }
  const line = openEventLine(server.client, { hear: ({ id }) => heard.push(id), stands }, 1)
  await settled()
  return { heard, line, snapshots: () => snapshots }
}

test('a wire that comes back by itself goes on after what was heard last: nothing is missed, nothing is told again', async () => {
  const server = aServer()
  const { heard, line, snapshots } = await listenTo(server)
  server.happen(11, 12)
  server.breakWire()
  server.happen(13, 14)
  server.mendWire()
  line.cameBack()
  await settled()
  server.happen(15)
  expect(heard).toEqual(['11', '12', '13', '14', '15'])
  expect(server.asked).toEqual(['10', '12'])
  expect(snapshots()).toBe(2)
  line.close()
})

test('of a wire that broke and came back many times each event is heard once', async () => {
  const server = aServer()
  const { heard, line } = await listenTo(server)
  for (let id = 11; id < 61; id++) {
    if (id % 7 === 0) server.breakWire()
    server.happen(id)
    if (id % 7 === 3) {
      server.mendWire()
      line.cameBack()
      if (id % 2 === 0) await settled()
    }
  }
  server.mendWire()
  line.cameBack()
  await settled()
  expect(heard).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 11)))
  line.close()
})

test('a stream that the server has ended is begun anew after what was heard', async () => {
  const server = aServer()
  const { heard, line } = await listenTo(server)
  server.happen(11)
  server.end()
  server.record.push(12)
  await settled()
  expect(heard).toEqual(['11', '12'])
  expect(server.asked).toEqual(['10', '11'])
  line.close()
})

test('before another record, one that is not as far, the stream begins where that stands', async () => {
  const server = aServer(90)
  const { heard, line } = await listenTo(server)
  server.record.length = 0
  server.record.push(1, 2, 3)
  server.mendWire()
  line.cameBack()
  await settled()
  server.happen(4)
  expect(server.asked).toEqual(['90', '90', '3'])
  expect(heard).toEqual(['4'])
  line.close()
})

test('closed, it hears no more and asks no more', async () => {
  const server = aServer()
  const { heard, line } = await listenTo(server)
  line.close()
  server.happen(11)
  line.close()
  await settled()
  expect(heard).toEqual([])
  expect(server.asked).toEqual(['10'])
})
