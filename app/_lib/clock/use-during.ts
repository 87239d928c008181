'use client'
import type { ApolloClient, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { getOperationAST } from 'graphql'
import { useEffect, useState } from 'react'
import { useAskAgain } from '../live/use-ask-again.ts'
import { useClock } from './clock.ts'
import { nextWindow, type Span } from './window.ts'

/** What a question about a span is asked with. */
interface SpanVariables {
  readonly from: string
  readonly until: string
}

interface During<Data> {
  /** The last answer; while the next is under way, that of the window before. */
  readonly data: Data | undefined
  /** The record is being read: what is shown is not yet that of the moment. */
  readonly waiting: boolean
  readonly error: Error | undefined
}

/** Windows remembered, of all questions together: to play a part again asks nothing. */
const REMEMBERED = 48
const remembered = new WeakMap<ApolloClient, Map<string, Promise<unknown>>>()

/**
 * Not by way of the Apollo cache: there an alarm is as it is now, and what was answered of the past must stay as it was answered, its
 * facts beside the turns they belong to.
 */
function ask<Data>(client: ApolloClient, document: TypedDocumentNode<Data, SpanVariables>, span: Span): Promise<Data> {
  const answers = remembered.get(client) ?? new Map<string, Promise<unknown>>()
  remembered.set(client, answers)
  const variables = { from: new Date(span.from).toISOString(), until: new Date(span.until).toISOString() }
  const key = [getOperationAST(document)?.name?.value, variables.from, variables.until].join(' ')
  const known = answers.get(key) as Promise<Data> | undefined
  if (known) return known
  const answer = client.query({ query: document, variables, fetchPolicy: 'no-cache' }).then(({ data }) => data as Data)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  const [oldest] = answers.keys()
  if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest)
  return answer
}

interface Answered<Data> {
  readonly window: Span
  readonly data: Data | undefined
  readonly error: Error | undefined
}

/** What the record says of a span; nothing is asked where there is none. */
export function useWithin<Data>(document: TypedDocumentNode<Data, SpanVariables>, span: Span | null): During<Data> {
  const client = useApolloClient()
  const [answered, setAnswered] = useState<Answered<Data> | null>(null)
  const [attempt, setAttempt] = useState(0)
  useAskAgain(answered?.error, async () => setAttempt((count) => count + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same anew
  useEffect(() => {
    if (!span) return setAnswered(null)
    let over = false
    ask(client, document, span).then(
      (data) => over || setAnswered({ window: span, data, error: undefined }),
      (error: Error) => over || setAnswered((before) => ({ window: span, data: before?.data, error })),
    )
    return () => {
      over = true
    }
  }, [client, document, span, attempt])
  return { data: answered?.data, waiting: span !== null && answered?.window !== span, error: answered?.error }
}

/**
 * What the record says of the window that the clock looks at; nothing is asked while it is live. While it plays, the window after is
 * asked for ahead.
 */
export function useDuring<Data>(document: TypedDocumentNode<Data, SpanVariables>): During<Data> {
  const client = useApolloClient()
  const window = useClock((clock) => clock.window)
  const ahead = useClock((clock) => (clock.playing ? clock.speed : null))
  const during = useWithin(document, window)
  useEffect(() => {
    const next = window && ahead !== null ? nextWindow(window, ahead, Date.now()) : null
    if (next) ask(client, document, next).catch(() => undefined)
  }, [client, document, window, ahead])
  return during
}
