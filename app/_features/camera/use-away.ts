'use client'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../_lib/format.ts'
import type { CameraNearby } from './camera.operations.ts'
import { directionOf } from './compass.ts'

/** How far a camera is and which way: 「东北 120 m」, "NE 120 m". */
export function useAway(): (nearby: CameraNearby) => string {
  const say = useTranslations('camera')
  return ({ bearingDeg, distanceM }) =>
    bearingDeg === null ? say('here') : `${say(`direction.${directionOf(bearingDeg)}`)} ${formatDistance(distanceM)}`
}
