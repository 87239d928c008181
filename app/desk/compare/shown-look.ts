import { create } from 'zustand'
import type { MapContents } from '../../_features/map/still/still-map.ts'

/** The two looks as they are on the screen, for whoever is asked to put one of them on paper. */
interface ShownLook {
  /** What each side is, in words. */
  readonly names: readonly [left: string, right: string]
  readonly right: MapContents
  /** The moment of the right side, epoch ms; null: that of the left. */
  readonly at: number | null
}

/** Null while there is one map. */
export const useShownLook = create<{ readonly look: ShownLook | null }>()(() => ({ look: null }))
