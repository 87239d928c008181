'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { goLive, useLookedAt } from '../../_lib/clock/clock.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useTime } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from './clock.module.css'

interface ClockBandProps {
  /** The record is still being read. */
  readonly waiting: boolean
  readonly unreadable: boolean
  /** Sensors of which nothing is known at that moment. */
  readonly unknown: number
  /** What has come meanwhile, put here by the view. */
  readonly arrivals: ReactNode
}

/** Says, over the whole screen, that it does not show the present, and what is therefore off; nothing while it is live. */
export function ClockBand({ waiting, unreadable, unknown, arrivals }: ClockBandProps) {
  const say = useTranslations('clock')
  const time = useTime()
  const at = useLookedAt()
  if (at === null) return null
  const off = [
    say('tied-short'),
    say('blind'),
    ...(unknown > 0 ? [say('unknown', { count: formatNumber(unknown) })] : []),
  ]
  return (
    <section className={styles.band} aria-label={say('look-back')} data-looking-back={true}>
      <Icon name="history" />
      <strong className={styles.notLive}>{say('not-live', { at: `${time.day(at)} ${time.clock(at)}` })}</strong>
      <span className={styles.off}>{unreadable ? say('unreadable') : waiting ? say('reading') : off.join(' · ')}</span>
      <span className={styles.spring} />
      {arrivals}
      <Button small weight="main" onClick={goLive}>
        {say('to-live')}
      </Button>
    </section>
  )
}
