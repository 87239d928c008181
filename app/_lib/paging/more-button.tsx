'use client'
import { useState } from 'react'
import { Button } from '../../_ui/control/button.tsx'
import { useRefusal } from '../use-refusal.tsx'

interface MoreButtonProps {
  readonly label: string
  readonly onMore: () => Promise<unknown>
}

/** Brings the next page of a list; what hinders it is said beside it. */
export function MoreButton({ label, onMore }: MoreButtonProps) {
  const [busy, setBusy] = useState(false)
  const { refusal, attempt } = useRefusal()
  const next = async () => {
    setBusy(true)
    await attempt(onMore)
    setBusy(false)
  }
  return (
    <>
      <Button busy={busy} onClick={next}>
        {label}
      </Button>
      {refusal}
    </>
  )
}
