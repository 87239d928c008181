import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Locale } from '../../../_lib/format.ts'
import { BLIND, blindLayers, blindSource } from '../blind-layers.ts'
import { BELOW_MARKS, BELOW_NETWORKS, BELOW_POINTS } from '../floor.ts'
import { layerTree, metadataOf } from '../layer-group.ts'
import { placeLayers, SENSORS, sensorLayers } from '../live-layers.ts'
import { PEOPLE, peopleLayers } from '../people/people-layers.ts'
import { groupLayers } from '../sensor-group/group-layers.ts'
import { basemapLayers, labelLayers, placeNames } from './basemap-layers.ts'
import { GROUND } from './map-palette.ts'
import { NETWORK_SOURCES, networkLayers } from './network-layers.ts'
import { REGIONS, regionLayers, regionNames } from './region-layers.ts'
import { tileAddress } from './tile-source.ts'

/** Tiles deeper than this hold nothing more. */
const DEEPEST_TILE = 16

const tiles = (origin: string, name: string): SourceSpecification => ({
  type: 'vector',
  tiles: [tileAddress(origin, name)],
  maxzoom: DEEPEST_TILE,
})

/** An empty layer that only marks a height in the stack. */
const floor = (id: string): LayerSpecification => ({ id, type: 'background', paint: { 'background-opacity': 0 } })

/** What nobody sees before he asks for it: its squares are not fetched either. */
const OFF: ReadonlySet<string | undefined> = new Set(
  layerTree().flatMap(({ groups }) => groups.filter(({ shownFirst }) => !shownFirst).map(({ id }) => id)),
)
const asFirstSeen = (layer: LayerSpecification): LayerSpecification =>
  OFF.has(metadataOf(layer)?.group) && layer.type !== 'background'
    ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification)
    : layer

const isPoint = (layer: LayerSpecification) => layer.type === 'symbol' || layer.type === 'circle'

/** The whole style, from our own tiles and the registry: no glyph files, no sprite, nothing from another server. */
export function mapStyle(origin: string, locale: Locale): StyleSpecification {
  const networks = networkLayers(locale)
  const names = [
    'basemap',
    SENSORS,
    PEOPLE,
    'protection-targets',
    'hazard-sources',
    'cameras',
    REGIONS,
    ...NETWORK_SOURCES,
  ]
  const layers: LayerSpecification[] = [
    { id: 'background', type: 'background', paint: { 'background-color': GROUND.sea } },
    ...basemapLayers(),
    ...peopleLayers(),
    ...regionLayers(),
    floor(BELOW_NETWORKS),
    ...networks.filter((layer) => !isPoint(layer)),
    ...blindLayers(),
    floor(BELOW_POINTS),
    ...networks.filter(isPoint),
    ...placeLayers(locale),
    ...labelLayers(locale),
    ...groupLayers(),
    ...sensorLayers(),
    ...placeNames(locale),
    ...regionNames(locale),
    floor(BELOW_MARKS),
  ]
  return {
    version: 8,
    sources: { ...Object.fromEntries(names.map((name) => [name, tiles(origin, name)])), [BLIND]: blindSource },
    layers: layers.map(asFirstSeen),
  }
}
