'use client'
import { useTimeZone, useTranslations } from 'next-intl'
import { Button } from '../../_ui/control/button.tsx'
import { zonedMoment, zonedText } from '../clock/zoned.ts'
import styles from './second-look.module.css'

const HOUR_MS = 3_600_000
/** Nearer than this nothing is on record yet of what is just happening. */
const NEAREST_MS = 10_000

interface MomentChoiceProps {
  /** Epoch ms. */
  readonly at: number
  readonly onMove: (at: number) => void
}

/** Which moment lies beside: by the city's clock, or an hour on or back. */
export function MomentChoice({ at, onMove }: MomentChoiceProps) {
  const say = useTranslations('second-look')
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const move = (to: number) => onMove(Math.min(Math.floor(to / 1000) * 1000, Math.floor(Date.now() - NEAREST_MS)))
  return (
    <>
      <Button small weight="quiet" aria-label={say('hour-back')} onClick={() => move(at - HOUR_MS)}>
        −1 h
      </Button>
      <input
        type="datetime-local"
        className={styles.moment}
        step={1}
        aria-label={say('moment')}
        value={zonedText(at, zone)}
        onChange={(event) => {
          const moment = zonedMoment(event.target.value, zone)
          if (moment !== null) move(moment)
        }}
      />
      <Button small weight="quiet" aria-label={say('hour-on')} onClick={() => move(at + HOUR_MS)}>
        +1 h
      </Button>
    </>
  )
}
