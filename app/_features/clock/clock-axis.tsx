'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Span } from '../../_lib/clock/window.ts'
import { useTime } from '../../_lib/language.tsx'
import { type Mark, shareOf, stepOf } from './axis.ts'
import styles from './clock.module.css'

interface ClockAxisProps {
  readonly axis: Span
  /** The moment looked at, epoch ms. */
  readonly at: number
  readonly marks: readonly Mark[]
  readonly onMove: (at: number) => void
}

/** The hand of time: dragged, or moved by the arrows; marks say where something happened. */
export function ClockAxis({ axis, at, marks, onMove }: ClockAxisProps) {
  const say = useTranslations('clock')
  const time = useTime()
  const step = stepOf(axis)
  const value = Math.min(Math.max(at, axis.from), axis.until)
  return (
    <div className={styles.axis}>
      <span className={styles.end}>{time.moment(axis.from).slice(0, -3)}</span>
      <span className={styles.track}>
        <Marks axis={axis} marks={marks} />
        <input
          type="range"
          className={styles.range}
          min={axis.from}
          max={axis.until}
          step={step}
          value={value}
          aria-label={say('moment')}
          aria-valuetext={`${time.day(at)} ${time.clock(at)}`}
          onChange={(event) => onMove(Number(event.target.value))}
        />
      </span>
      <span className={styles.end}>{time.moment(axis.until).slice(0, -3)}</span>
    </div>
  )
}

interface MarksProps {
  readonly axis: Span
  readonly marks: readonly Mark[]
}

/** By height and form, never by colour. */
const Marks = memo(function Marks({ axis, marks }: MarksProps) {
  return (
    <span className={styles.marks} aria-hidden="true">
      {marks.map(({ id, kind, at }) => (
        <span
          key={`${kind}-${id}`}
          className={styles.mark}
          data-kind={kind}
          style={{ insetInlineStart: `${100 * shareOf(at, axis)}%` }}
        />
      ))}
    </span>
  )
})
