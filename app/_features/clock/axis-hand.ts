import { create } from 'zustand'
import type { Span } from '../../_lib/clock/window.ts'
import type { AxisKind } from './axis.ts'

/** Which part of time lies under the hand. */
interface AxisHand {
  readonly kind: AxisKind
  /** Null while the screen is live. */
  readonly axis: Span | null
}

export const useAxis = create<AxisHand>()(() => ({ kind: 'day', axis: null }))
