'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../../_lib/clock/clock.ts'
import type { ImpactZone } from '../impact-zone.operations.ts'
import { useCourseHand } from './course-hand.ts'

interface Course {
  readonly zoneId: string | null
  readonly atS: number | null
}

/**
 * Which cloud is followed on the map and how long after its release: by the hand while the screen is live; at a moment of the past the
 * one that is followed, or the first that changes, as it lay then. `beganAt`: when the release was first known, epoch ms.
 */
export function useShownCourse(zones: readonly ImpactZone[], beganAt: number | null): Course {
  const hand = useCourseHand()
  const at = useLookedAt()
  return useMemo(() => {
    if (at === null) return hand
    const changing = zones.find(({ frames = [] }) => frames.length > 0)
    const past = beganAt === null || at < beganAt
    return { zoneId: hand.zoneId ?? changing?.id ?? null, atS: past ? null : (at - beganAt) / 1000 }
  }, [zones, beganAt, hand, at])
}
