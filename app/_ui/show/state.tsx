import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './state.module.css'

interface EmptyProps {
  readonly title: ReactNode
  /** Why there is nothing: an empty list must never look like a broken one. */
  readonly why?: ReactNode
  readonly action?: ReactNode
}

/** Says that there is nothing here, and why. */
export function Empty({ title, why, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {why === undefined ? null : <p className={styles.emptyWhy}>{why}</p>}
      {action}
    </div>
  )
}

/** Something the reader should know now: an error, a limit, a state that holds for a while. */
export function Notice({
  icon = 'warning',
  urgent,
  action,
  children,
}: {
  readonly icon?: IconName
  readonly urgent?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={[styles.notice, urgent ? styles.urgent : ''].join(' ')} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div className={styles.noticeBody}>{children}</div>
      {action}
    </div>
  )
}

/** Bars where words will be, so that nothing jumps when they come. */
export function Waiting({ label, rows = 3 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div className={styles.waiting} role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <span key={row} className={styles.bar} />
      ))}
    </div>
  )
}
