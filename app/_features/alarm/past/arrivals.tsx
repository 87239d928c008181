'use client'
import { useTranslations } from 'next-intl'
import { useClock } from '../../../_lib/clock/clock.ts'
import { useWallNow } from '../../../_lib/use-now.ts'
import { Icon } from '../../../_ui/icon/icon.tsx'
import type { AlarmRow } from '../alarm.operations.ts'
import { useAlarmWords } from '../alarm-words.tsx'
import { flashes, newestUnacknowledged } from '../urgency.ts'
import styles from './arrivals.module.css'

interface ArrivalsProps {
  /** The open alarms of the present, which goes on. */
  readonly live: readonly AlarmRow[]
  /** Back to the present, to an alarm of it. */
  readonly onAlarm: (alarm: AlarmRow) => void
}

/** What has come while somebody looks back, and what waits for a name: never missed because of a replay. */
export function Arrivals({ live, onAlarm }: ArrivalsProps) {
  const say = useTranslations('clock')
  const words = useAlarmWords()
  const leftAt = useClock((clock) => clock.leftAt)
  const now = useWallNow()
  if (leftAt === null) return null
  const come = live.filter(({ raisedAt }) => Date.parse(raisedAt) > leftAt)
  const waiting = live.filter(({ priority, acknowledgedAt }) => priority === 'P1' && acknowledgedAt === null)
  const newest = newestUnacknowledged(live) ?? come.toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))[0]
  if (!newest) return <span className={styles.calm}>{say('nothing-new')}</span>
  const urgent = waiting.length > 0
  const said = [
    ...(come.length > 0 ? [say('come', { come: come.length })] : []),
    ...(urgent ? [say('waiting', { waiting: waiting.length })] : []),
  ]
  return (
    <button
      type="button"
      className={urgent ? styles.urgent : styles.new}
      data-flashing={urgent && flashes(newest.raisedAt, now)}
      title={words.place(newest)}
      onClick={() => onAlarm(newest)}
    >
      <Icon name="bell" />
      <span role="status">{said.join(' · ')}</span>
      <span className={styles.newest}>
        <span>
          {newest.priority} {words.title(newest)}
        </span>
        <span>{words.place(newest)}</span>
      </span>
    </button>
  )
}
