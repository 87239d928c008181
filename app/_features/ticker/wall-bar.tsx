'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { AgeBadge } from '../../_ui/show/chip.tsx'
import type { CityStatus } from '../status/status.operations.ts'
import { WindBadge } from '../status/weather-badge.tsx'
import { fitText } from './fit-text.ts'
import { oldestSource } from './oldest-source.ts'
import styles from './ticker.module.css'

const LEADER_EM = 6

interface WallBarProps {
  /** The city's name, put here by the view: it opens the wall's settings. */
  readonly city: ReactNode
  /** What the map shows, put here by the view. */
  readonly scene: ReactNode
  /** Name of whoever leads this shift; empty where nobody was entered. */
  readonly leader: string
  readonly status: CityStatus | null
  /** Whether this wall can be heard, and the hand that arms it. */
  readonly sound: ReactNode
}

/** The top of the wall: where, when, which scene, who leads, the wind, the oldest source, the sound. What does not fit is dropped, the last first. */
export function WallBar({ city, scene, leader, status, sound }: WallBarProps) {
  const say = useTranslations('ticker')
  const time = useTime()
  const now = useNow()
  return (
    <header className={styles.bar}>
      <h1 className={styles.city}>{city}</h1>
      <time className={styles.clock} suppressHydrationWarning>
        {time.clock(now)}
      </time>
      {scene}
      {sound}
      <WindBadge weather={status?.weather ?? null} />
      <OldestSource status={status} now={now} />
      <span className={styles.leader}>
        {leader === '' ? say('no-leader') : say('leader', { name: fitText(leader, LEADER_EM) })}
      </span>
    </header>
  )
}

function OldestSource({ status, now }: { readonly status: CityStatus | null; readonly now: number }) {
  const say = useTranslations('ticker')
  const read = useText()
  const time = useTime()
  const source = oldestSource(status?.sources ?? [], now)
  if (!source) return <AgeBadge stale>{say('no-source')}</AgeBadge>
  return (
    <AgeBadge stale={source.stale} title={read(source.name)}>
      {say('oldest')} {source.lastSeenAt === null ? '—' : time.span((now - Date.parse(source.lastSeenAt)) / 1000)}
    </AgeBadge>
  )
}
