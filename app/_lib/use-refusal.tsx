'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import { Notice } from '../_ui/show/state.tsx'
import { type Refusal, refusalOf } from './refusal.ts'

/** Runs commands and shows why one was not done, in place, until the next try. */
export function useRefusal(): {
  readonly refusal: ReactNode
  readonly attempt: (command: () => Promise<unknown>) => Promise<boolean>
} {
  const say = useTranslations('refusal')
  const [refused, setRefused] = useState<Refusal | null>(null)
  const attempt = useCallback(async (command: () => Promise<unknown>) => {
    setRefused(null)
    try {
      await command()
      return true
    } catch (error) {
      setRefused(refusalOf(error))
      return false
    }
  }, [])
  const words = refused && (say.has(refused.code) ? say(refused.code) : refused.said || say('INTERNAL_SERVER_ERROR'))
  return { refusal: words ? <Notice urgent>{words}</Notice> : null, attempt }
}
