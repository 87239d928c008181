import type { LayerSpecification } from 'maplibre-gl'
import type { Text } from '../../../_lib/language.tsx'
import type { Selection } from '../../../_lib/place/place.ts'
import { metadataOf } from '../layer-group.ts'

/** What a map says of one thing that it has drawn. */
export interface Drawn {
  readonly id?: number | string | undefined
  readonly layer: LayerSpecification
  readonly properties: Readonly<Record<string, unknown>>
}

interface UnderClick {
  readonly selection: Selection | null
  /** Its name on the tile, where it has one. */
  readonly name: Text | null
  /** How many more things that have a record lie there. */
  readonly others: number
}

/** Points before lines before areas: the smaller thing was meant. */
const MEANT_FIRST: Readonly<Record<string, number>> = { circle: 0, symbol: 1, line: 2, fill: 3 }
const rank = ({ layer }: Drawn): number => MEANT_FIRST[layer.type] ?? 9

const nameOf = ({ name_zh: zh, name_en: en }: Readonly<Record<string, unknown>>): Text | null =>
  typeof zh === 'string' ? { zh, en: typeof en === 'string' ? en : zh } : null

/** Which of the things under a click was meant, and how many others it hides; a thing is drawn by several layers and squares. */
export function underClick(found: readonly Drawn[]): UnderClick {
  const things = new Map<string, Drawn>()
  for (const drawn of found) {
    const record = metadataOf(drawn.layer)?.record
    if (record === undefined || drawn.id === undefined) continue
    const thing = `${record}:${drawn.id}`
    const known = things.get(thing)
    if (!known || rank(drawn) < rank(known)) things.set(thing, drawn)
  }
  const [meant] = [...things.values()].toSorted((a, b) => rank(a) - rank(b))
  const record = meant && metadataOf(meant.layer)?.record
  if (!record) return { selection: null, name: null, others: 0 }
  return { selection: { record, id: String(meant.id) }, name: nameOf(meant.properties), others: things.size - 1 }
}
