'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import type { AlarmRow } from '../alarm/alarm.operations.ts'
import { useAlarmWords } from '../alarm/alarm-words.tsx'
import { flashes, newestUnacknowledged } from '../alarm/urgency.ts'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import { alarmPlace } from './alarm-place.ts'
import { fitPlace, fitText, textEm } from './fit-text.ts'
import styles from './ticker.module.css'

interface AlarmQueueProps {
  readonly alarms: readonly AlarmRow[]
  readonly total: number
  /** The alarms cannot be read: what is shown is old. */
  readonly failed: boolean
  /** Nobody has answered yet: no alarm known is not no alarm. */
  readonly loading: boolean
  /** Rows there is room for; the rest is dropped and counted. */
  readonly rows: number
  /** Width of a row in rem. */
  readonly rem: number
}

/** Open alarms for the eyes of a whole room: what and how much in one line, where in the other. */
export function AlarmQueue({ alarms, total, failed, loading, rows, rem }: AlarmQueueProps) {
  const say = useTranslations('ticker')
  const now = useNow()
  const newest = newestUnacknowledged(alarms)
  if (alarms.length === 0) {
    const why = failed ? 'alarms-unreadable' : loading ? 'alarms-awaited' : 'no-alarm'
    return <p className={styles.calm}>{say(why)}</p>
  }
  return (
    <ol className={styles.queue} aria-label={say('alarms', { total })}>
      {alarms.slice(0, rows).map((alarm) => (
        <QueueRow
          key={alarm.id}
          alarm={alarm}
          rem={rem}
          now={now}
          flashing={alarm === newest && flashes(alarm.raisedAt, now)}
        />
      ))}
    </ol>
  )
}

interface QueueRowProps {
  readonly alarm: AlarmRow
  readonly rem: number
  readonly now: number
  readonly flashing: boolean
}

/** The mark of priority, the paddings and the edge need this much of a row, in rem. */
const MARK_REM = 3.3
/** The two lines are this much larger than the smallest letter. */
const LIST = 1.25
const GAP_EM = 0.2

function QueueRow({ alarm, rem, now, flashing }: QueueRowProps) {
  const say = useTranslations('ticker')
  const read = useText()
  const time = useTime()
  const words = useAlarmWords()
  const { colour, glyph } = sectorMark(alarm.sector)
  const age = time.span((now - new Date(alarm.raisedAt).getTime()) / 1000)
  const beside = (text: string) => (rem - MARK_REM - textEm(text)) / LIST - GAP_EM
  const judged = say(`verification.${alarm.verification}`)
  const wanted = alarm.exercise ? say('drill-state', { state: judged }) : judged
  const whole = words.value(alarm)
  const value = textEm(whole) <= beside(wanted) ? whole : words.short(alarm)
  // Where there is room for one word only, that it is a drill goes before what somebody found.
  const few = alarm.exercise ? say('drill') : judged
  const state = textEm(value) <= beside(wanted) ? wanted : few
  return (
    <li
      className={styles.queueRow}
      data-flashing={flashing}
      data-priority={alarm.priority}
      data-exercise={alarm.exercise}
      data-alarm={alarm.id}
    >
      <span className={styles.mark}>{alarm.priority}</span>
      <span className={styles.what} title={whole}>
        {fitText(value, beside(state))}
      </span>
      <span className={styles.state}>{state}</span>
      <span className={styles.sector} style={{ color: colour }} title={read(sectorName(alarm.sector))}>
        {glyph}
      </span>
      <span className={styles.where}>{fitPlace(alarmPlace(alarm, read), beside(age))}</span>
      <span className={styles.age} suppressHydrationWarning>
        {age}
      </span>
    </li>
  )
}
