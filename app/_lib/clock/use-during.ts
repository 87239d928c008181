'use client'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { useClock } from './clock.ts'
import { nextWindow, type Span } from './window.ts'

/** What a question about a span is asked with. */
interface SpanVariables {
  readonly from: string
  readonly until: string
}

const variablesOf = ({ from, until }: Span): SpanVariables => ({
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
})

interface During<Data> {
  /** The last answer; while the next is under way, that of the window before. */
  readonly data: Data | undefined
  /** The record is being read: what is shown is not yet that of the moment. */
  readonly waiting: boolean
  readonly error: Error | undefined
}

/**
 * What the record says of the window that the clock looks at; nothing is asked while it is live. While it plays, the window after is
 * asked for ahead.
 */
export function useDuring<Data>(document: TypedDocumentNode<Data, SpanVariables>): During<Data> {
  const client = useApolloClient()
  const window = useClock((clock) => clock.window)
  const ahead = useClock((clock) => (clock.playing ? clock.speed : null))
  const result = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, {
    variables: window ? variablesOf(window) : {},
    skip: window === null,
    fetchPolicy: 'cache-first',
  })
  useEffect(() => {
    const next = window && ahead !== null ? nextWindow(window, ahead, Date.now()) : null
    if (!next) return
    client.query({ query: document, variables: variablesOf(next) }).catch(() => undefined)
  }, [client, document, window, ahead])
  const data = (result.data ?? result.previousData) as Data | undefined
  return {
    data: window ? data : undefined,
    waiting: window !== null && result.data === undefined && !result.error,
    error: result.error,
  }
}
