import type { KindRef, Metric } from '../sector.ts'
import type { Text } from '../text.ts'
import { type Every, indicator, NO_FIGURE, type Scale } from './indicator.ts'

const EVERY: Every = [300, 10]

/** An indicator that the guide names in its text and gives no figure: the range is ours, the accuracy nobody's. */
export const namedIndicator = (
  [id, row]: readonly [id: string, row: string],
  name: Text,
  scale: Scale,
  on: readonly KindRef[],
  every: Every = EVERY,
): Metric => indicator({ id, row, on, every }, name, scale, NO_FIGURE)
