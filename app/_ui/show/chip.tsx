import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** strong: calls first; firm: second; plain: a fact; quiet: in passing; dashed: not sure yet. */
export type ChipWeight = 'strong' | 'firm' | 'plain' | 'quiet' | 'dashed'

interface ChipProps {
  readonly weight?: ChipWeight
  /** A small dot in a muted colour of the caller's choosing, before the words. */
  readonly dot?: string | undefined
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A few words in a frame; weight is said by contrast, never by hue. */
export function Chip({ weight = 'plain', dot, title, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${styles[weight]}`} title={title}>
      {dot === undefined ? null : <span className={styles.dot} style={{ background: dot }} />}
      {children}
    </span>
  )
}

/** How old something is: bright while it lives, dim and struck with a dotted line when it is stale. */
export function AgeBadge({
  stale,
  title,
  children,
}: {
  readonly stale: boolean
  readonly title?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={stale ? styles.stale : styles.live} title={title}>
      {children}
    </span>
  )
}
