import type { HTMLAttributes, ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  readonly title?: ReactNode
  /** What stands at the right of the title: a count, a button. */
  readonly aside?: ReactNode
  /** Fills its place and scrolls inside. */
  readonly fill?: boolean
}

/** A titled region of the screen. */
export function Panel({ title, aside, fill, children, className, ...rest }: PanelProps) {
  return (
    <section {...rest} className={[styles.panel, fill ? styles.fill : '', className ?? ''].join(' ')}>
      {title === undefined ? null : (
        <header className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside}
        </header>
      )}
      <div className={styles.body}>{children}</div>
    </section>
  )
}

/** A part of a panel, with a quiet heading. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <header className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  )
}
