'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLooksBack } from './clock.ts'
import styles from './hands.module.css'

/** What commands: it acts now, so it is tied while the screen shows another moment, and says why. */
export function Hands({ children }: { readonly children: ReactNode }) {
  const say = useTranslations('clock')
  const tied = useLooksBack()
  return (
    <fieldset className={styles.hands} disabled={tied} title={tied ? say('tied') : undefined}>
      {children}
    </fieldset>
  )
}
