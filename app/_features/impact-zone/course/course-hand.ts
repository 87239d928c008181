import { create } from 'zustand'

/** Which cloud is followed, and how long after its release began. */
interface CourseHand {
  readonly zoneId: string | null
  readonly atS: number | null
}

export const useCourseHand = create<CourseHand>()(() => ({ zoneId: null, atS: null }))
