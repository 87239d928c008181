import type { DataDrivenPropertyValueSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { metadataOf } from './layer-group.ts'
import { applyOrder } from './order/apply-order.ts'
import { seenSectors, withGroups } from './sensor-group/group-choice.ts'
import { applyFilter, applyHour, applySectors } from './style/tile-source.ts'

/** What the layer tree says: which groups are not to be seen, how opaque the others are (0 to 1), what lies on what, what is left out. */
export interface LayerChoice {
  readonly hidden: ReadonlySet<string>
  readonly opacity: Readonly<Record<string, number>>
  /** Layers that were moved within their band; none where nothing is said. */
  readonly order?: readonly string[]
  /** Which things of some layers are shown, as in an address; all where nothing is said. */
  readonly filter?: string
  /** The hour of the city's day that people are shown of. */
  readonly hour?: number
}

const OPACITY_PROPERTIES = {
  line: ['line-opacity'],
  fill: ['fill-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
} as const

type NumberOrExpression = DataDrivenPropertyValueSpecification<number>
type Faded = keyof typeof OPACITY_PROPERTIES
const canFade = (layer: LayerSpecification): layer is Extract<LayerSpecification, { type: Faded }> =>
  layer.type in OPACITY_PROPERTIES

/** A layer keeps its own transparency and is thinned in proportion; one that changes with the zoom is replaced while thinned. */
function faded(layer: LayerSpecification, property: string, share: number): NumberOrExpression {
  const own = (layer.paint as Record<string, NumberOrExpression> | undefined)?.[property]
  if (own !== undefined && typeof own !== 'number') return share === 1 ? own : share
  return (own ?? 1) * share
}

/** Turns layers on, off and thinner; only what differs is touched by the map. */
export function applyChoice(map: MapLibre, layers: readonly LayerSpecification[], chosen: LayerChoice) {
  const choice = withGroups(chosen)
  applyFilter(map, choice.filter ?? '')
  applySectors(map, seenSectors(choice))
  if (choice.hour !== undefined) applyHour(map, choice.hour)
  applyOrder(map, choice.order ?? [])
  for (const layer of layers) {
    const group = metadataOf(layer)?.group
    if (group === undefined) continue
    map.setLayoutProperty(layer.id, 'visibility', choice.hidden.has(group) ? 'none' : 'visible')
    if (!canFade(layer)) continue
    for (const property of OPACITY_PROPERTIES[layer.type]) {
      map.setPaintProperty(layer.id, property, faded(layer, property, choice.opacity[group] ?? 1))
    }
  }
}
