'use client'
import { useTranslations } from 'next-intl'
import { formatNumber } from '../../_lib/format.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import type { AlarmRow } from '../alarm/alarm.operations.ts'
import type { IncidentRow } from '../incident/incident.operations.ts'
import { fitText, textEm } from './fit-text.ts'
import styles from './ticker.module.css'

const PRIORITIES = ['P1', 'P2', 'P3'] as const

interface HandoverListProps {
  readonly incidents: readonly IncidentRow[]
  readonly alarms: readonly AlarmRow[]
  /** Width of a row in ems. */
  readonly em: number
}

/** What the next shift takes over: alarms that nobody has judged, counted, and every incident that is not over. What finds no room is dropped. */
export function HandoverList({ incidents, alarms, em }: HandoverListProps) {
  const say = useTranslations('ticker')
  const pending = alarms.filter(({ verification }) => verification === 'pending')
  return (
    <ul className={styles.receipts} aria-label={say('handover')}>
      <li className={styles.listRow}>
        <strong>{fitText(say('to-judge'), em - 3)}</strong>
        <span className={styles.number}>{formatNumber(pending.length)}</span>
      </li>
      <li className={styles.listRow}>
        {PRIORITIES.map((priority) => (
          <span key={priority}>
            {priority} <strong>{pending.filter((alarm) => alarm.priority === priority).length}</strong>
          </span>
        ))}
      </li>
      <li className={styles.listRow}>
        <strong>{fitText(say('not-over'), em - 3)}</strong>
        <span className={styles.number}>{formatNumber(incidents.length)}</span>
      </li>
      {incidents.map((incident) => (
        <NotOver key={incident.id} incident={incident} em={em} />
      ))}
    </ul>
  )
}

/** What it is; how far it has come, and for how long. */
function NotOver({ incident, em }: { readonly incident: IncidentRow; readonly em: number }) {
  const say = useTranslations('ticker')
  const state = useTranslations('incident.state')
  const read = useText()
  const time = useTime()
  const now = useNow()
  const age = time.span((now - new Date(incident.openedAt).getTime()) / 1000)
  const drill = incident.exercise ? say('drill-mark') : ''
  return (
    <li>
      <p className={styles.listRow}>
        <span>{fitText(drill + read(incident.hazardName), em)}</span>
      </p>
      <p className={styles.listRow} data-step="replied">
        <span>{fitText(state(incident.state), em - textEm(age) - 0.5)}</span>
        <span suppressHydrationWarning>{age}</span>
      </p>
    </li>
  )
}
