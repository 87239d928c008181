import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import type { Locale } from '../../_lib/format.ts'
import { nameIn } from './style/basemap-layers.ts'
import { GROUND, LIVE, MAP_FONTS, PLACES } from './style/map-palette.ts'

/** The tile set of sensors, whose ids carry the live state. */
export const SENSORS = 'sensors'

/** What the map knows of a sensor: nothing until the first answer. */
export interface SensorState {
  readonly online: boolean
  readonly priority: string | null
}

const state = (name: string): ExpressionSpecification => ['feature-state', name]
const offline: ExpressionSpecification = ['==', state('online'), false]
const priorityIs = (priority: string): ExpressionSpecification => ['==', state('priority'), priority]
const alarmed: ExpressionSpecification = ['any', priorityIs('P1'), priorityIs('P2'), priorityIs('P3')]

/** A ring must be larger than a dot to be seen as one from across a room. */
const OFFLINE = 1.8

const radius = (calm: number, p2: number, p1: number): ExpressionSpecification => [
  'case',
  priorityIs('P1'),
  p1,
  priorityIs('P2'),
  p2,
  offline,
  Math.min(calm * OFFLINE, p2),
  calm,
]

const RADIUS: DataDrivenPropertyValueSpecification<number> = [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  radius(0.9, 3.4, 4.6),
  12.5,
  radius(1.6, 4.2, 5.6),
  14,
  radius(3, 5, 6.5),
  18,
  radius(5.5, 8, 10),
]

/** Online: filled in the sector's colour. Offline: a dim hollow ring. Alarmed: bright, the larger the more urgent. */
const sensorLayer = (sectorId: string, colour: string): LayerSpecification => ({
  id: `${sectorId}.sensor`,
  type: 'circle',
  source: SENSORS,
  'source-layer': SENSORS,
  minzoom: 9,
  metadata: { group: `${sectorId}.sensor`, record: 'sensor' },
  filter: ['==', ['get', 'sector_id'], sectorId],
  paint: {
    'circle-radius': RADIUS,
    'circle-color': ['case', alarmed, LIVE.bright, offline, LIVE.ground, colour],
    'circle-stroke-color': ['case', alarmed, colour, offline, LIVE.dim, LIVE.ground],
    'circle-stroke-width': ['case', alarmed, 2, offline, 1.2, 0.6],
  },
})

function placeLayer(id: string, source: string, image: string, locale: Locale, minzoom: number): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    'source-layer': source,
    minzoom,
    metadata: { group: id, record: id },
    layout: {
      'icon-image': image,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.55, 16, 1],
      'icon-allow-overlap': true,
      'text-field': ['step', ['zoom'], '', 15.2, nameIn(locale)],
      'text-font': [...MAP_FONTS],
      'text-size': 11,
      'text-offset': [0, 1.1],
      'text-anchor': 'top',
      'text-optional': true,
      'text-max-width': 8,
    },
    paint: { 'text-color': GROUND.label, 'text-halo-color': GROUND.halo, 'text-halo-width': 1.2 },
  }
}

/** What stands beside every sector: who must be protected, what may make it worse, who can see. */
export const PLACE_SYMBOLS = [
  { image: 'place/target', shape: 'hexagon', colour: PLACES.target, glyph: '护' },
  { image: 'place/hazard', shape: 'triangle', colour: PLACES.hazard, glyph: '' },
  { image: 'place/camera', shape: 'square', colour: PLACES.camera, glyph: '' },
] as const

export const placeLayers = (locale: Locale): LayerSpecification[] => [
  placeLayer('camera', 'cameras', 'place/camera', locale, 14),
  placeLayer('hazard-source', 'hazard-sources', 'place/hazard', locale, 12),
  placeLayer('protection-target', 'protection-targets', 'place/target', locale, 12.5),
]

/** Sensors of every sector, above all that stands still. */
export const sensorLayers = (): LayerSpecification[] => SECTORS.map(({ id, colour }) => sensorLayer(id, colour))
