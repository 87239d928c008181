'use client'
import styles from './second-look.module.css'

/** What one of the two maps shows. */
export interface Side {
  /** 「实时」, 「回看 11-23 06:10:00 非实时」, the name of a what-if. */
  readonly name: string
  /** What is on it, so that whoever cannot see it knows too. */
  readonly told: string
  /** Whether it shows the present as it is. */
  readonly live: boolean
}

interface CaptionsProps {
  readonly sides: readonly [left: Side, right: Side]
  readonly percent: number
}

/** Under the two maps, as wide as they are: what each of them is. */
export function Captions({ sides, percent }: CaptionsProps) {
  const share = `minmax(min-content, ${percent}fr) minmax(min-content, ${100 - percent}fr)`
  return (
    <div className={styles.captions} style={{ gridTemplateColumns: share }}>
      {sides.map(({ name, told, live }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: left and right
        <p key={place} className={styles.caption} data-live={live}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.told}>{told}</span>
        </p>
      ))}
    </div>
  )
}
