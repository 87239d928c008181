import { create } from 'zustand'

/** What the hand points at on the bench; nobody sends that to the wall. */
interface BenchHand {
  /** The zone whose row is under the pointer or has the keyboard. */
  readonly zoneId: string | null
  /** The scenario whose zones are named on the map; null for the first. */
  readonly scenario: string | null
  /** The row of the comparison that is drawn on the map; null for the outermost line. */
  readonly row: string | null
}

export const useBenchHand = create<BenchHand>()(() => ({ zoneId: null, scenario: null, row: null }))
