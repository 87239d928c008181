'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../../_lib/clock/clock.ts'
import type { ImpactZone } from '../impact-zone.operations.ts'
import { useCourseHand } from './course-hand.ts'

export interface Course {
  readonly zoneId: string | null
  readonly atS: number | null
}

interface Then {
  readonly zones: readonly ImpactZone[]
  /** The one that is followed, if one is. */
  readonly zoneId: string | null
  /** When the release was first known, epoch ms. */
  readonly beganAt: number | null
  /** Epoch ms. */
  readonly at: number
}

/** When the release was first known, epoch ms; null where nothing was raised. */
export const beganAt = (alarms: readonly { readonly raisedAt: string }[]): number | null =>
  alarms.length > 0 ? Math.min(...alarms.map(({ raisedAt }) => Date.parse(raisedAt))) : null

/** The cloud that is followed, or the first that changes, as it lay at a moment of the past. */
export function courseThen({ zones, zoneId, beganAt, at }: Then): Course {
  const changing = zones.find(({ frames = [] }) => frames.length > 0)
  const before = beganAt === null || at < beganAt
  return { zoneId: zoneId ?? changing?.id ?? null, atS: before ? null : (at - beganAt) / 1000 }
}

/**
 * Which cloud is followed on the map and how long after its release: by the hand while the screen is live; at a moment of the past as
 * it lay then. `began`: when the release was first known, epoch ms.
 */
export function useShownCourse(zones: readonly ImpactZone[], began: number | null): Course {
  const hand = useCourseHand()
  const at = useLookedAt()
  return useMemo(
    () => (at === null ? hand : courseThen({ zones, zoneId: hand.zoneId, beganAt: began, at })),
    [zones, began, hand, at],
  )
}
