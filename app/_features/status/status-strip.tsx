'use client'
import { useTranslations } from 'next-intl'
import { formatNumber, NOTHING } from '../../_lib/format.ts'
import styles from './status.module.css'
import type { CityStatus } from './status.operations.ts'

interface Exception {
  readonly id: string
  readonly value: string
  readonly calls: boolean
}

/** The six exceptions, in the order of the wall. Unknown is a dash, never 0. */
export function exceptionsOf(status: Partial<CityStatus> | null): readonly Exception[] {
  const count = (id: string, value: number | undefined): Exception => ({
    id,
    value: value === undefined ? NOTHING : formatNumber(value),
    calls: (value ?? 0) > 0,
  })
  const offline = status ? `${formatNumber(status.sensorsOffline)}/${formatNumber(status.sensorsTotal)}` : NOTHING
  return [
    { id: 'offline', value: offline, calls: (status?.sensorsOffline ?? 0) > 0 },
    count('blind', status?.targetsInBlindArea),
    count('unverified', status?.unverifiedP1),
    count('overdue', status?.tasksOverdue),
    count('warnings', status?.warningsInForce),
    count('unanswered', status?.pushesUnanswered),
  ]
}

/** Six exceptions instead of one score. */
export function StatusStrip({ status }: { readonly status: Partial<CityStatus> | null }) {
  const say = useTranslations('status')
  return (
    <ul className={styles.strip} aria-label={say('exceptions')}>
      {exceptionsOf(status).map((exception) => (
        <li key={exception.id} className={styles.exception} data-calls={exception.calls}>
          <span className={styles.name}>{say(`exception.${exception.id}`)}</span>
          <span className={styles.number}>{exception.value}</span>
        </li>
      ))}
    </ul>
  )
}
