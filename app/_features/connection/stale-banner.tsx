'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { useConnection } from '../../_lib/live/connection.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from './connection.module.css'

/** Shorter losses are nobody's business. */
const PATIENCE_MS = 2_500
const FIRST_PATIENCE_MS = 8_000

/** Says that what is shown is old, since when, and that it is being tried again. Nothing while the wire holds. */
export function StaleBanner() {
  const say = useTranslations('connection')
  const time = useTime()
  const now = useWallNow()
  const { state, lostAt, heardAt } = useConnection()
  const lost = state === 'lost' && lostAt !== null && now - lostAt > PATIENCE_MS
  const never = state === 'waiting' && now - performance.timeOrigin > FIRST_PATIENCE_MS
  if (!lost && !never) return null
  return (
    <div className={styles.banner} role="alert">
      <Icon name="warning" />
      {heardAt === null ? say('never') : say('lost', { age: time.age(new Date(heardAt).toISOString(), now) })}
    </div>
  )
}
