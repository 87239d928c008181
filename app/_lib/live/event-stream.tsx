'use client'
import { gql, type TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useConnection } from './connection.ts'
import { resumeFrom } from './resume.ts'

/** Something recorded as having happened; ids only, whoever shows the thing reads it again. */
export interface StreamEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly alarmId: string | null
  readonly incidentId: string | null
  readonly ids: Readonly<Record<string, unknown>>
}

const CURSOR: TypedDocumentNode<{ eventCursor: string }> = gql`
  query EventCursor {
    eventCursor
  }
`

const EVENTS: TypedDocumentNode<{ events: { cursor: string; event: StreamEvent } }, { after: string }> = gql`
  subscription Events($after: String) {
    events(after: $after) {
      cursor
      event {
        id
        type
        at
        alarmId
        incidentId
        ids
      }
    }
  }
`

type Listener = (event: StreamEvent) => void

interface Stream {
  /** Grows whenever the snapshot must be taken again; 0 until the record's cursor is known. */
  readonly generation: number
  readonly listen: (listener: Listener) => () => void
}

const StreamContext = createContext<Stream | null>(null)
const RETRY_MS = 3_000

/** Everything that may be heard, once for the whole page. */
export function EventStream({ children }: { readonly children: ReactNode }) {
  const listeners = useRef(new Set<Listener>())
  const generation = useStream((event) => {
    for (const listener of listeners.current) listener(event)
  })
  const stream = useMemo<Stream>(
    () => ({
      generation,
      listen: (listener) => {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [generation],
  )
  return <StreamContext.Provider value={stream}>{children}</StreamContext.Provider>
}

/**
 * Cursor first, then the stream from it, and only then do the hooks query: nothing falls between. When the wire comes back, or
 * the subscription ends, the stream goes on after what was heard last, and the hooks query again.
 */
function useStream(hear: Listener): number {
  const client = useApolloClient()
  const epoch = useConnection((connection) => connection.epoch)
  const [attempt, setAttempt] = useState(0)
  const [generation, setGeneration] = useState(0)
  const latest = useRef(hear)
  latest.current = hear
  const heard = useRef<string>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: epoch and attempt begin the stream anew
  useEffect(() => {
    let stop = () => {}
    let over = false
    const again = () => {
      if (over) return
      const timer = setTimeout(() => setAttempt((count) => count + 1), RETRY_MS)
      stop = () => clearTimeout(timer)
    }
    const begin = async () => {
      const { data } = await client.query({ query: CURSOR, fetchPolicy: 'network-only' })
      if (over || !data) return
      heard.current = resumeFrom(heard.current, data.eventCursor)
      const subscription = client
        .subscribe({ query: EVENTS, variables: { after: heard.current }, fetchPolicy: 'no-cache' })
        .subscribe({
          next: ({ data: notice }) => {
            if (!notice) return
            heard.current = notice.events.cursor
            latest.current(notice.events.event)
          },
          error: again,
          complete: again,
        })
      stop = () => subscription.unsubscribe()
      setGeneration((count) => count + 1)
    }
    begin().catch(again)
    return () => {
      over = true
      stop()
    }
  }, [client, epoch, attempt])
  return generation
}

/** The page's stream. Throws outside of it: a screen without a stream would look calm because it is dead. */
export function useEventStream(): Stream {
  const stream = useContext(StreamContext)
  if (!stream) throw new Error('useEventStream needs an EventStream above it')
  return stream
}

/** Calls back for every event whose noun (the word before the dot) is one of these. */
export function useEvents(nouns: readonly string[], hear: Listener) {
  const { listen } = useEventStream()
  const latest = useRef(hear)
  latest.current = hear
  const wanted = nouns.join(' ')
  useEffect(() => {
    const set = new Set(wanted.split(' '))
    return listen((event) => {
      if (set.has(event.type.split('.', 1)[0] ?? '')) latest.current(event)
    })
  }, [listen, wanted])
}
