'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import type { AlarmRow } from '../alarm/alarm.operations.ts'
import { useAlarmWords } from '../alarm/alarm-words.tsx'
import { flashes, newestUnacknowledged } from '../alarm/urgency.ts'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import { fitText } from './fit-text.ts'
import styles from './ticker.module.css'

interface AlarmQueueProps {
  readonly alarms: readonly AlarmRow[]
  readonly total: number
  /** The alarms cannot be read: what is shown is old. */
  readonly failed: boolean
  /** Rows there is room for; the rest is dropped and counted. */
  readonly rows: number
  /** Width of a row's text in its own ems. */
  readonly em: number
}

/** Open alarms for the eyes of a whole room: what and how much in one line, where in the other. */
export function AlarmQueue({ alarms, total, failed, rows, em }: AlarmQueueProps) {
  const say = useTranslations('ticker')
  const now = useNow()
  const newest = newestUnacknowledged(alarms)
  if (alarms.length === 0) return <p className={styles.calm}>{say(failed ? 'alarms-unreadable' : 'no-alarm')}</p>
  return (
    <ol className={styles.queue} aria-label={say('alarms', { total })}>
      {alarms.slice(0, rows).map((alarm) => (
        <QueueRow
          key={alarm.id}
          alarm={alarm}
          em={em}
          now={now}
          flashing={alarm === newest && flashes(alarm.raisedAt, now)}
        />
      ))}
    </ol>
  )
}

interface QueueRowProps {
  readonly alarm: AlarmRow
  readonly em: number
  readonly now: number
  readonly flashing: boolean
}

/** The mark of priority needs this much of the row. */
const MARK_EM = 1.9

function QueueRow({ alarm, em, now, flashing }: QueueRowProps) {
  const say = useTranslations('ticker')
  const read = useText()
  const time = useTime()
  const words = useAlarmWords()
  const age = time.span((now - new Date(alarm.raisedAt).getTime()) / 1000)
  const what = `${read(sectorName(alarm.sector))} ${words.value(alarm)}`
  const state = alarm.exercise ? say('drill') : say(`verification.${alarm.verification}`)
  const room = em - MARK_EM
  return (
    <li className={styles.queueRow} data-flashing={flashing} data-priority={alarm.priority} data-alarm={alarm.id}>
      <span className={styles.mark} style={{ borderColor: sectorMark(alarm.sector).colour }}>
        {alarm.priority}
      </span>
      <span className={styles.what}>{fitText(what, room - age.length * 0.8 - 0.5)}</span>
      <span className={styles.age} suppressHydrationWarning>
        {age}
      </span>
      <span className={styles.where}>{fitText(read(alarm.sensor.name), room - state.length - 0.5)}</span>
      <span className={styles.state}>{state}</span>
    </li>
  )
}
