'use client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { SEARCH, type SearchHit } from './search.operations.ts'

const WAIT_MS = 180
/** No name and no code is longer; what is pasted beyond is not taken. */
export const LONGEST = 100
const NONE: readonly SearchHit[] = []

interface Answer {
  readonly text: string
  readonly hits: readonly SearchHit[]
  readonly failed: boolean
}

export interface Hits {
  /** Of the words typed, or while those are looked for of the words they were made from. */
  readonly hits: readonly SearchHit[]
  readonly state: 'waiting' | 'answered' | 'failed'
}

/** What is said where no hit is shown, by the state. */
export const NOTHING_FOUND = { waiting: 'waiting', answered: 'none', failed: 'unreadable' } as const

/** What is found for the words typed, a moment after the last key. */
export function useHits(typed: string): Hits {
  const client = useApolloClient()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const text = typed.trim()
  useEffect(() => {
    if (text === '') return setAnswer(null)
    let over = false
    const timer = setTimeout(() => {
      client.query({ query: SEARCH, variables: { text }, fetchPolicy: 'no-cache' }).then(
        ({ data }) => over || setAnswer({ text, hits: data?.search ?? NONE, failed: false }),
        () => over || setAnswer({ text, hits: NONE, failed: true }),
      )
    }, WAIT_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [client, text])
  if (answer?.text === text) return { hits: answer.hits, state: answer.failed ? 'failed' : 'answered' }
  const isMade = answer !== null && text !== '' && (text.startsWith(answer.text) || answer.text.startsWith(text))
  return { hits: isMade ? answer.hits : NONE, state: 'waiting' }
}
