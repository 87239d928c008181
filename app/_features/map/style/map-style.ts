import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Locale } from '../../../_lib/format.ts'
import { BELOW_POINTS } from '../floor.ts'
import { placeLayers, SENSORS, sensorLayers } from '../live-layers.ts'
import { basemapLayers, labelLayers } from './basemap-layers.ts'
import { GROUND } from './map-palette.ts'
import { NETWORK_SOURCES, networkLayers } from './network-layers.ts'

/** Tiles deeper than this hold nothing more. */
const DEEPEST_TILE = 16

const tiles = (origin: string, name: string): SourceSpecification => ({
  type: 'vector',
  tiles: [`${origin}/tiles/${name}/{z}/{x}/{y}`],
  maxzoom: DEEPEST_TILE,
})

/** An empty layer that only marks a height in the stack. */
const floor: LayerSpecification = { id: BELOW_POINTS, type: 'background', paint: { 'background-opacity': 0 } }

const isPoint = (layer: LayerSpecification) => layer.type === 'symbol' || layer.type === 'circle'

/** The whole style, from our own tiles and the registry: no glyph files, no sprite, nothing from another server. */
export function mapStyle(origin: string, locale: Locale): StyleSpecification {
  const networks = networkLayers(locale)
  const names = ['basemap', SENSORS, 'protection-targets', 'hazard-sources', 'cameras', ...NETWORK_SOURCES]
  return {
    version: 8,
    sources: Object.fromEntries(names.map((name) => [name, tiles(origin, name)])),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': GROUND.sea } },
      ...basemapLayers(),
      ...networks.filter((layer) => !isPoint(layer)),
      floor,
      ...networks.filter(isPoint),
      ...placeLayers(locale),
      ...labelLayers(locale),
      ...sensorLayers(),
    ],
  }
}
