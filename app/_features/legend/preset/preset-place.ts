import type { LayerPreset } from '../../../../geo-data/layer-preset/layer-preset.ts'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { type Place, parsePlace, printPlace } from '../../../_lib/place/place.ts'
import type { LayerBranch, LayerGroup } from '../../map/layer-group.ts'
import { turned } from '../layer-turn.ts'

/** What of a place says how the layers are seen. */
export type LayerPlace = Pick<Place, 'hidden' | 'shown' | 'faded' | 'order' | 'filter' | 'bases'>

const layersOf = ({ hidden, shown, faded, order, filter, bases }: Place): LayerPlace => ({
  hidden,
  shown,
  faded,
  order,
  filter,
  bases,
})

/** As a preset keeps it; where all is as it was at first that is said, for nothing cannot be kept. */
export const printLayers = (place: Place): string => printPlace({ ...parsePlace(''), ...layersOf(place) }) || 'hide='

export const parseLayers = (kept: string): LayerPlace => layersOf(parsePlace(kept))

const BESIDE: ReadonlySet<string> = new Set(['blind-area', 'protection-target', 'hazard-source', 'camera'])

/** The layers as a preset of a role shows them; sensors and the ground are always seen. */
export function placeOfPreset(tree: readonly LayerBranch[], { shows, beside }: LayerPreset): LayerPlace {
  const wanted = ({ id, shownFirst }: LayerGroup): boolean => {
    const kind = kindByRef(id)?.it
    if (kind) return shows(kind)
    return BESIDE.has(id) ? beside.includes(id) : shownFirst
  }
  const groups = tree.flatMap((branch) => branch.groups)
  const nothing = { hidden: [], shown: [] }
  const off = turned(
    tree,
    nothing,
    groups.filter((group) => !wanted(group)),
    false,
  )
  return { ...layersOf(parsePlace('')), ...turned(tree, off, groups.filter(wanted), true) }
}
