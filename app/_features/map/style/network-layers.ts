import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { KINDS } from '../../../../geo-data/sectors/registry.ts'
import type { Kind } from '../../../../geo-data/sectors/sector.ts'
import type { Locale } from '../../../_lib/format.ts'
import { nameIn } from './basemap-layers.ts'
import { GROUND, MAP_FONTS } from './map-palette.ts'

/** The tile set of the lines of every sector. */
export const SEGMENTS = 'segments'
/** The tile set of what stands on them. */
export const ASSETS = 'assets'

const ofKind = (sectorId: string, kind: Kind): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], kind.id],
  ['==', ['get', 'sector_id'], sectorId],
]

/** Diameter of a line whose record does not say, mm: what the width is drawn for. */
const UNSAID_DIAMETER_MM = 200

function diameterFactor(kind: Kind): ExpressionSpecification | number {
  if (!kind.carries) return 1
  const diameter: ExpressionSpecification = ['to-number', ['get', kind.carries.diameter], UNSAID_DIAMETER_MM]
  return ['interpolate', ['linear'], diameter, 50, 0.6, 200, 1, 600, 1.7, 1200, 2.4]
}

function lineLayer(sectorId: string, kind: Kind): LayerSpecification[] {
  if (kind.symbol.as !== 'line') return []
  const { widthPx, colour, dash } = kind.symbol
  const factor = diameterFactor(kind)
  return [
    {
      id: `${sectorId}.${kind.id}`,
      type: 'line',
      source: SEGMENTS,
      'source-layer': SEGMENTS,
      minzoom: kind.minZoom,
      metadata: { group: `${sectorId}.${kind.id}`, record: 'segment' },
      filter: ofKind(sectorId, kind),
      layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.55, 15, 0.95],
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          10,
          ['*', 0.4 * widthPx, factor],
          14,
          ['*', 0.85 * widthPx, factor],
          18,
          ['*', 2.6 * widthPx, factor],
        ],
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
      },
    },
  ]
}

function polygonLayer(sectorId: string, kind: Kind): LayerSpecification[] {
  if (kind.symbol.as !== 'polygon') return []
  return [
    {
      id: `${sectorId}.${kind.id}`,
      type: 'fill',
      source: ASSETS,
      'source-layer': ASSETS,
      minzoom: kind.minZoom,
      metadata: { group: `${sectorId}.${kind.id}`, record: 'asset' },
      filter: ofKind(sectorId, kind),
      paint: { 'fill-color': kind.symbol.colour, 'fill-opacity': kind.symbol.opacity },
    },
  ]
}

/** Zoom from which single things are named. */
const NAMED_FROM = 17

function pointLayer(sectorId: string, kind: Kind, locale: Locale): LayerSpecification[] {
  if (kind.symbol.as !== 'point') return []
  const ref = `${sectorId}.${kind.id}`
  return [
    {
      id: ref,
      type: 'symbol',
      source: ASSETS,
      'source-layer': ASSETS,
      minzoom: kind.minZoom,
      metadata: { group: ref, record: 'asset' },
      filter: ofKind(sectorId, kind),
      layout: {
        'icon-image': ['step', ['zoom'], `${ref}/small`, 16.5, `${ref}/large`],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.7, 16, 1],
        'icon-allow-overlap': true,
        // Where things have names, no name is written over another thing.
        'icon-ignore-placement': ['step', ['zoom'], true, NAMED_FROM, false],
        'text-field': ['step', ['zoom'], '', NAMED_FROM, nameIn(locale)],
        'text-font': [...MAP_FONTS],
        'text-size': 11,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-optional': true,
      },
      paint: {
        'icon-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0.45, 16.5, 1],
        'text-color': GROUND.label,
        'text-halo-color': GROUND.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}

/** Names of the tile sets that the registry's kinds are drawn from: two, however many sectors there are. */
export const NETWORK_SOURCES = [SEGMENTS, ASSETS] as const

/** One layer a kind, from the registry alone: areas below lines below points. */
export const networkLayers = (locale: Locale): LayerSpecification[] => [
  ...KINDS.flatMap(({ sector, it }) => polygonLayer(sector.id, it)),
  ...KINDS.flatMap(({ sector, it }) => lineLayer(sector.id, it)),
  ...KINDS.flatMap(({ sector, it }) => pointLayer(sector.id, it, locale)),
]
