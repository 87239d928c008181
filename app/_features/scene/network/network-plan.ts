import type { KindLines } from '../../../../geo-data/segment/network-lines.ts'
import type { Selection } from '../../../_lib/place/place.ts'
import type { SceneSegment } from '../scene-plan.ts'

/** Where a line's number stands in what is drawn: no line is drawn twice. */
export type LineIndex = ReadonlyMap<number, number>

/** Every line of the network by its number, in the order in which they are drawn: kind after kind. */
export function lineIndex(kinds: readonly KindLines[]): LineIndex {
  const index = new Map<number, number>()
  for (const { ids } of kinds) for (const id of ids) index.set(id, index.size)
  return index
}

interface Near {
  readonly tubes: readonly SceneSegment[]
  readonly lines: readonly SceneSegment[]
}

/** What changes in the city-wide lines because of what stands near the eye. */
export interface NearAndFar {
  /** Lines near the eye that the network does not hold: laid since it was read, or too slight for a large city's. */
  readonly ownLines: readonly SceneSegment[]
  /** Numbers of lines whose place tubes have taken. */
  readonly hidden: readonly number[]
  /** The number of the line that is looked at, if it is drawn as a line. */
  readonly selected: number | null
}

/** Parts what is drawn near from what is drawn everywhere, so that each line is seen once. */
export function nearAndFar(near: Near, index: LineIndex, selection: Selection | null): NearAndFar {
  const hidden = near.tubes.map(({ id }) => Number(id)).filter((id) => index.has(id))
  const looked = selection?.record === 'segment' ? Number(selection.id) : Number.NaN
  return {
    ownLines: near.lines.filter(({ id }) => !index.has(Number(id))),
    hidden,
    selected: index.has(looked) && !hidden.includes(looked) ? looked : null,
  }
}
