'use client'
import { useTimeZone } from 'next-intl'
import styles from './clock.module.css'
import { zonedMoment, zonedText } from './zoned.ts'

interface MomentFieldProps {
  readonly label: string
  /** Epoch ms. */
  readonly at: number
  readonly onMove: (at: number) => void
}

/** The very moment, by the city's clock: written where the hand is too coarse. */
export function MomentField({ label, at, onMove }: MomentFieldProps) {
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  return (
    <input
      type="datetime-local"
      className={styles.moment}
      step={1}
      aria-label={label}
      value={zonedText(at, zone)}
      onChange={(event) => {
        const moment = zonedMoment(event.target.value, zone)
        if (moment !== null) onMove(moment)
      }}
    />
  )
}
