'use client'
import { useTranslations } from 'next-intl'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { Notice } from '../../_ui/show/state.tsx'

/** Stands over what is not known as of the moment looked at; nothing while the screen is live. */
export function PresentNote() {
  const say = useTranslations('clock')
  return useLooksBack() ? <Notice icon="history">{say('present')}</Notice> : null
}
