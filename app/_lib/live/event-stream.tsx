'use client'
import { useApolloClient } from '@apollo/client/react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useConnection } from './connection.ts'
import { openEventLine, type StreamEvent } from './event-line.ts'

type Listener = (event: StreamEvent) => void

interface Stream {
  /** Grows whenever the snapshot must be taken again; 0 until the record's cursor is known. */
  readonly generation: number
  readonly listen: (listener: Listener) => () => void
}

const StreamContext = createContext<Stream | null>(null)

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

/** When the wire comes back the stream goes on after what was heard last, and the hooks query again. */
function useStream(hear: Listener): number {
  const client = useApolloClient()
  const epoch = useConnection((connection) => connection.epoch)
  const [generation, setGeneration] = useState(0)
  const latest = useRef(hear)
  latest.current = hear
  const line = useRef<ReturnType<typeof openEventLine>>(undefined)
  useEffect(() => {
    const opened = openEventLine(client, {
      hear: (event) => latest.current(event),
      stands: () => setGeneration((count) => count + 1),
    })
    line.current = opened
    return opened.close
  }, [client])
  useEffect(() => {
    if (epoch > 0) line.current?.cameBack()
  }, [epoch])
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
