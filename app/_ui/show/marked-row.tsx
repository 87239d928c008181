import type { ReactNode } from 'react'
import styles from './marked-row.module.css'

interface MarkedRowProps {
  readonly colour: string
  readonly name: ReactNode
  /** Stands at the end of the name's line. */
  readonly aside?: ReactNode
  /** Further lines. */
  readonly children?: ReactNode
}

/** A thing in a list: its mark, its name, and what more there is to say of it below. */
export function MarkedRow({ colour, name, aside, children }: MarkedRowProps) {
  return (
    <span className={styles.row}>
      <span className={styles.line}>
        <span className={styles.mark} style={{ background: colour }} />
        <span className={styles.name}>{name}</span>
        {aside}
      </span>
      {children}
    </span>
  )
}
