import { type Every, indicator, type Scale } from '../part/indicator.ts'
import type { KindRef, Metric } from '../sector.ts'
import type { Text } from '../text.ts'

/** What beside its row of the table differs from a slow indicator of the whole bridge. */
interface Apart {
  readonly every?: Every
  readonly on?: readonly KindRef[]
  readonly note?: Text
}

const SLOW: Every = [600, 60]

/** An indicator of the bridge, in the words of table 5. */
export const bridgeIndicator = (
  [id, row]: readonly [id: string, row: string],
  name: Text,
  scale: Scale,
  accuracy: Text,
  { every = SLOW, on = ['bridge.bridge'], note }: Apart = {},
): Metric => indicator({ id, row, on, every }, name, scale, { accuracy, ...(note ? { note } : {}) })
