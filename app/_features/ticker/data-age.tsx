'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useTime } from '../../_lib/language.tsx'
import { useConnection } from '../../_lib/live/connection.ts'
import { useNow } from '../../_lib/use-now.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from './ticker.module.css'

/** The city's status is asked every twenty seconds; two answers missed are a silence. */
const SILENT_AFTER_MS = 45_000
/** A wire that stays away so long is not coming back by itself at once. */
const LOST_AFTER_MS = 4_000
const FIRST_PATIENCE_MS = 10_000

/**
 * Says how old the whole picture is as soon as answers stay away, whatever the reason: wire, server or database. Told by this
 * machine's own clock, so that a wrong clock elsewhere cannot hide it.
 */
export function DataAge({ answeredAt }: { readonly answeredAt: string | null }) {
  const say = useTranslations('ticker')
  const time = useTime()
  const now = useNow()
  const [start] = useState(() => Date.now())
  const [heard, setHeard] = useState<number | null>(null)
  const lostAt = useConnection((connection) => connection.lostAt)
  useEffect(() => {
    if (answeredAt !== null) setHeard(Date.now())
  }, [answeredAt])
  const isLost = lostAt !== null && now - lostAt > LOST_AFTER_MS
  const isSilent = now - (heard ?? start) >= (heard === null ? FIRST_PATIENCE_MS : SILENT_AFTER_MS)
  if (!isLost && !isSilent) return null
  return (
    <div className={styles.dataAge} role="alert">
      <Icon name="warning" />
      {heard === null ? say('no-data') : say('data-age', { age: time.age(heard, now) })}
    </div>
  )
}
