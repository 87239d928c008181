import { create } from 'zustand'

interface FilterHand {
  /** The layer whose filter is being written; null: none. */
  readonly layer: string | null
}

export const useFilterHand = create<FilterHand>()(() => ({ layer: null }))
