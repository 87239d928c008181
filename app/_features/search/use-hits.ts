'use client'
import { useLazyQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { SEARCH, type SearchHit } from './search.operations.ts'

const WAIT_MS = 180
/** No name and no code is longer; what is pasted beyond is not taken. */
export const LONGEST = 100
const NONE: readonly SearchHit[] = []

/** What is found for the words typed, a moment after the last key. */
export function useHits(text: string) {
  const [ask, { data }] = useLazyQuery(SEARCH, { fetchPolicy: 'no-cache' })
  useEffect(() => {
    if (text.trim() === '') return
    const timer = setTimeout(() => ask({ variables: { text: text.trim() } }).catch(() => undefined), WAIT_MS)
    return () => clearTimeout(timer)
  }, [ask, text])
  return text.trim() === '' ? NONE : (data?.search ?? NONE)
}
