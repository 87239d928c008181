'use client'
import { useTranslations } from 'next-intl'
import { useClock } from '../../_lib/clock/clock.ts'
import { type Beside, PERCENT, type SecondLook } from '../../_lib/place/second-look.ts'
import { usePlace } from '../../_lib/place/use-place.ts'

const HOUR_MS = 3_600_000
const WAYS = ['swipe', 'side'] as const
/** In the other language too, whatever the screen's. */
const CALLED = {
  swipe: ['卷帘', 'swipe', '对比', 'compare'],
  side: ['并排', 'side by side', '对比', 'compare'],
} as const

interface LookDeed {
  readonly id: string
  readonly label: string
  readonly also: readonly string[]
  readonly run: () => void
}

/** An hour before the moment that the screen shows, in whole seconds: an address says no more. */
const anHourAgo = (): number => Math.floor(((useClock.getState().at ?? Date.now()) - HOUR_MS) / 1000) * 1000

/** Ways to see a place twice, and out of it: in the menu of tools, in the palette, on the bench. */
export function useLookDeeds() {
  const say = useTranslations('second-look')
  const { place, change } = usePlace()
  const { beside, compared } = place
  const [left, right] = compared
  const begin = (as: SecondLook['as'], of: Beside) => change({ beside: { as, percent: PERCENT.middle, of } })
  const deed = (as: SecondLook['as'], what: 'hour' | 'what-if', of: () => Beside): LookDeed => ({
    id: `${as}-${what}`,
    label: say(`start.${as}-${what}`),
    also: CALLED[as],
    run: () => begin(as, of()),
  })
  const ofTime = WAYS.map((as) => deed(as, 'hour', () => ({ at: anHourAgo() })))
  const ofWhatIfs =
    left === undefined || right === undefined
      ? []
      : WAYS.map((as) => deed(as, 'what-if', () => ({ analyses: [left, right] })))
  const leave = {
    id: 'leave-look',
    label: say('leave'),
    also: [...CALLED.swipe, ...CALLED.side],
    run: () => change({ beside: null }),
  }
  return { ofTime, ofWhatIfs, leave: beside ? [leave] : [] }
}
