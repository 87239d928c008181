'use client'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useEventStream, useEvents } from './event-stream.tsx'
import { useAskAgain } from './use-ask-again.ts'

/** Many events in a breath make one question. */
const GATHER_MS = 250

interface LiveQuery<Data> {
  /** The answer to these variables, kept while a new one is under way or the server is away. */
  readonly data: Data | undefined
  /** The last answer, whatever was asked: for a form that stands while another choice is read. */
  readonly before: Data | undefined
  /** These variables have no answer yet, and no error either. */
  readonly loading: boolean
  readonly error: Error | undefined
  readonly refetch: () => void
}

/**
 * Snapshot, then stream: asks once the stream stands, asks again when one of `nouns` is spoken of, when the wire came back, and
 * for as long as the last answer was an error.
 */
export function useLiveQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  nouns: readonly string[],
  skip = false,
): LiveQuery<Data> {
  const { generation } = useEventStream()
  const idle = skip || generation === 0
  const result = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, {
    variables,
    skip: idle,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: false,
  })
  const asked = JSON.stringify(variables)
  const last = useRef<{ readonly asked: string; readonly data: Data }>(undefined)
  if (result.data !== undefined) last.current = { asked, data: result.data as Data }
  const before = last.current?.data
  const data = last.current?.asked === asked ? before : undefined
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ask = useRef(async () => {})
  ask.current = async () => {
    if (!idle) await result.refetch().catch(() => undefined)
  }
  useAskAgain(result.error, () => ask.current())
  useEvents(nouns, () => {
    if (timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      ask.current()
    }, GATHER_MS)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (generation > 1) ask.current()
  }, [generation])
  const { error } = result
  return { data, before, loading: data === undefined && !error, error, refetch: () => void ask.current() }
}
