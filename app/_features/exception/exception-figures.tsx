'use client'
import { useTranslations } from 'next-intl'
import type { CityStatus } from '../status/status.operations.ts'
import { exceptionsOf } from '../status/status-strip.tsx'
import styles from './exception.module.css'

/** The six exceptions in figures that a room reads in passing; a total stands small beside its part. */
export function ExceptionFigures({ status }: { readonly status: CityStatus | null }) {
  const say = useTranslations('exception')
  return (
    <ul className={styles.figures} aria-label={say('title')}>
      {exceptionsOf(status).map(({ id, value, calls }) => {
        const [part, whole] = value.split('/')
        return (
          <li key={id} className={styles.figure} data-calls={calls} data-exception={id}>
            <span className={styles.value}>
              {part}
              {whole === undefined ? null : <small className={styles.whole}>/{whole}</small>}
            </span>
            <span className={styles.name}>{say(id)}</span>
          </li>
        )
      })}
    </ul>
  )
}
