'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/control/button.tsx'
import { MomentField } from '../clock/moment-field.tsx'

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
  const move = (to: number) => onMove(Math.min(Math.floor(to / 1000) * 1000, Math.floor(Date.now() - NEAREST_MS)))
  return (
    <>
      <Button small weight="quiet" aria-label={say('hour-back')} onClick={() => move(at - HOUR_MS)}>
        −1 h
      </Button>
      <MomentField label={say('moment')} at={at} onMove={move} />
      <Button small weight="quiet" aria-label={say('hour-on')} onClick={() => move(at + HOUR_MS)}>
        +1 h
      </Button>
    </>
  )
}
