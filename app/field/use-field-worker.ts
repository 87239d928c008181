'use client'
import { useEffect } from 'react'

/** Keeps the page itself on the phone, so that it opens where there is no network. Not while developing: it would serve old code. */
export function useFieldWorker() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    navigator.serviceWorker.register('/field-worker.js', { scope: '/field' }).catch(() => undefined)
  }, [])
}
