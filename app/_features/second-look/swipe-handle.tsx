'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, PointerEvent } from 'react'
import { PERCENT } from '../../_lib/place/second-look.ts'
import { percentAfterKey, percentAt } from './handle.ts'
import styles from './second-look.module.css'

interface SwipeHandleProps {
  readonly percent: number
  /** What each side is, in words. */
  readonly sides: readonly [left: string, right: string]
  readonly onMove: (percent: number) => void
}

/** The line between the two maps, moved by mouse, finger and keys. It is as high as its frame, whose width it measures. */
export function SwipeHandle({ percent, sides: [left, right], onMove }: SwipeHandleProps) {
  const say = useTranslations('second-look')
  const pull = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    const frame = currentTarget.parentElement?.getBoundingClientRect()
    if (frame && currentTarget.hasPointerCapture(pointerId)) onMove(percentAt(clientX, frame))
  }
  const press = (event: KeyboardEvent) => {
    const after = percentAfterKey(percent, event.key)
    if (after === null) return
    event.preventDefault()
    onMove(after)
  }
  return (
    <div
      className={styles.handle}
      style={{ left: `${percent}%` }}
      role="slider"
      tabIndex={0}
      aria-label={say('handle')}
      aria-valuemin={PERCENT.least}
      aria-valuemax={PERCENT.most}
      aria-valuenow={percent}
      aria-valuetext={say('handle-at', { percent, left, rest: 100 - percent, right })}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={pull}
    >
      <span className={styles.knob} aria-hidden="true">
        ◂ ▸
      </span>
    </div>
  )
}
