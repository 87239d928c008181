'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import { Notice } from '../_ui/show/state.tsx'
import { useText } from './language.tsx'
import { type Refusal, refusalOf } from './refusal.ts'

/** Runs commands and shows why one was not done, in place, until the next try. */
export function useRefusal(): {
  readonly refusal: ReactNode
  readonly attempt: (command: () => Promise<unknown>) => Promise<boolean>
} {
  const say = useTranslations('refusal')
  const read = useText()
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
  const words = refused && (refused.text ? read(refused.text) : inWords(refused, say))
  return { refusal: words ? <Notice urgent>{words}</Notice> : null, attempt }
}

const inWords = ({ code, said }: Refusal, say: ReturnType<typeof useTranslations<'refusal'>>): string =>
  say.has(code) ? say(code) : said || say('INTERNAL_SERVER_ERROR')
