'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { useNow, useWallNow } from '../../_lib/use-now.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import { AgeBadge } from '../../_ui/show/chip.tsx'
import styles from './status.module.css'
import type { SourceAge, Weather } from './status.operations.ts'
import { compassOf, windIsSteady } from './wind.ts'

const STALE_AFTER_MS = 15 * 60_000

/** The wind, the rain where it rains, and how old both are; an unsteady one has no direction. */
export function WindBadge({ weather }: { readonly weather: Weather | null }) {
  const say = useTranslations('status')
  const time = useTime()
  const now = useNow(10_000)
  if (!weather) return <span className={styles.badge}>{say('no-wind')}</span>
  const direction = windIsSteady(weather, now) ? say(`compass.${compassOf(weather.windFromDeg)}`) : say('unsteady')
  const stale = now - new Date(weather.at).getTime() > STALE_AFTER_MS
  return (
    <span className={styles.badge} title={`${weather.source} · ${time.moment(weather.at)}`}>
      <Icon name="wind" />
      {direction} {weather.windSpeedMs.toFixed(1)} m/s
      {weather.rainMmH > 0 ? ` · ${say('rain', { rain: weather.rainMmH.toFixed(1) })}` : null}
      <AgeBadge stale={stale}>{time.age(weather.at, now)}</AgeBadge>
    </span>
  )
}

/** The source that has been silent longest against its own period. */
export function OldestSource({ sources }: { readonly sources: readonly SourceAge[] }) {
  const say = useTranslations('status')
  const stale = sources.filter((source) => source.stale).length
  if (sources.length === 0) return null
  return (
    <AgeBadge stale={stale > 0}>
      {stale > 0
        ? say('sources-stale', { stale, total: sources.length })
        : say('sources-fresh', { total: sources.length })}
    </AgeBadge>
  )
}

/** Time of day with seconds, in the city's zone. */
export function Clock() {
  const time = useTime()
  const now = useWallNow()
  return (
    <time className={styles.clock} dateTime={new Date(now).toISOString()} suppressHydrationWarning>
      <span className={styles.day}>{time.day(now)}</span> {time.clock(now)}
    </time>
  )
}
