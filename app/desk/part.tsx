'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../_ui/control/button.tsx'
import { Boundary } from '../_ui/error/boundary.tsx'
import { Empty } from '../_ui/show/state.tsx'

/** A part of the desk that may fail alone. */
export function Part({ children }: { readonly children: ReactNode }) {
  return <Boundary fallback={(retry) => <Broken onRetry={retry} />}>{children}</Boundary>
}

/** Says that a part has failed, and lets it be tried again. */
export function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const say = useTranslations('desk')
  return (
    <Empty title={say('broken')} why={say('broken-why')} action={<Button onClick={onRetry}>{say('again')}</Button>} />
  )
}
