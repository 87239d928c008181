import type { ReactNode } from 'react'
import styles from './halves.module.css'

interface HalfProps {
  readonly label: string
  readonly content: ReactNode
}

/** A list to choose from, and beside it what was chosen; each scrolls by itself. */
export function Halves({ list, chosen }: { readonly list: HalfProps; readonly chosen: HalfProps }) {
  return (
    <div className={styles.halves}>
      <section className={styles.half} aria-label={list.label}>
        {list.content}
      </section>
      <section className={styles.half} aria-label={chosen.label}>
        {chosen.content}
      </section>
    </div>
  )
}
