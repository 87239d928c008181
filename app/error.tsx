'use client'
import { Broken } from './desk/part.tsx'

/** Where a whole screen has failed: the one place where this floor catches. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <Broken onRetry={reset} />
}
