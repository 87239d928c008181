import { handlePercent, PERCENT } from '../../_lib/place/second-look.ts'

/** So far in percent each key moves the handle. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
}

/** Where a key moves a handle from some percent; null for a key that is not the handle's. */
export function percentAfterKey(percent: number, key: string): number | null {
  const step = STEPS[key]
  return step === undefined ? null : handlePercent(percent + step)
}

/** Where a hand at `x` pulls it in a frame; its middle where the frame has no width yet. */
export const percentAt = (x: number, frame: { readonly left: number; readonly width: number }): number =>
  frame.width > 0 ? handlePercent((100 * (x - frame.left)) / frame.width) : PERCENT.middle
