'use client'
import { useEffect, useRef } from 'react'
import { useEvents } from '../live/event-stream.tsx'

/** Many events in a breath make one question. */
const GATHER_MS = 1_000

/** Reads a list anew when one of `nouns` is spoken of; a question that fails waits for the next word. */
export function useFollowed(nouns: readonly string[], again: () => Promise<unknown>) {
  const latest = useRef(again)
  latest.current = again
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEvents(nouns, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current().catch(() => undefined)
    }, GATHER_MS)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}
