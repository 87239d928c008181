'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { directionOf } from '../camera/compass.ts'
import type { TrackRow } from './track.operations.ts'
import { freshnessAt } from './use-shown-tracks.ts'

const KMH = 3.6

/** How a position is spoken of, in a list and on a card alike. */
export function useTrackWords() {
  const say = useTranslations('track')
  const time = useTime()
  return {
    /** 「12秒前」, or, once it says no longer where somebody is, 「最后出现于 12分前」. */
    age: (row: TrackRow, now: number): string => {
      const age = time.age(row.at, now)
      return freshnessAt(row, now) === 'expired' ? say('last-seen', { age }) : age
    },
    accuracy: ({ accuracyM }: TrackRow): string => say('metres', { metres: Math.max(1, Math.round(accuracyM)) }),
    motion: ({ speedMs, headingDeg }: TrackRow): string => {
      if (speedMs === null) return say('unknown')
      if (speedMs < 0.5) return say('stands')
      const kmh = Math.round(speedMs * KMH)
      return headingDeg === null
        ? say('speed', { kmh })
        : say('speed-to', { kmh, direction: say(`direction.${directionOf(headingDeg)}`) })
    },
  }
}
