import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SECTORS } from '../../../../geo-data/sectors/registry.ts'
import { GROUND, LIVE, MAP_FONTS } from '../style/map-palette.ts'
import { mixed } from './mixed.ts'

/** The tiles' layer of sensors that would cover one another, and what the map calls them together. */
export const SENSOR_GROUPS = 'sensor-groups'
export const SENSOR_GROUP = 'sensor-group'

const state = (name: string): ExpressionSpecification => ['feature-state', name]
const silent: ExpressionSpecification = ['coalesce', state('silent'), 0]
const isAlarmed: ExpressionSpecification = ['==', state('alarmed'), true]

const many: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'count'], 8, 9, 60, 13, 400, 18, 3000, 24]

/** Their numbers by themselves: too small for a wall, which leaves them out. */
export const GROUP_NUMBERS = 'sensor-group-count'

/** From afar a group is smaller, and from very far it has no number. */
const WHOLE_ZOOM = 11.8
const NUMBERED_ZOOM = 11

const byZoom = (radius: (share: number) => ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  10.5,
  radius(0.4),
  WHOLE_ZOOM,
  radius(1),
]

/** Of one sector: its colour, dimmed, since a number stands on it. Of several: none of theirs. */
const COLOUR: DataDrivenPropertyValueSpecification<string> = [
  'match',
  ['coalesce', ['get', 'sector_id'], ''],
  ...SECTORS.flatMap(({ id, colour }) => [id, mixed(colour, LIVE.ground, 0.55)]),
  '#3c5160',
] as unknown as ExpressionSpecification

const group = (id: string) => ({ group: id, record: SENSOR_GROUP })
const from = { source: 'sensors', 'source-layer': SENSOR_GROUPS, minzoom: 9 } as const

/** A rim that can be seen wherever one is silent, as wide as the share that is. */
const watching = (share: number): ExpressionSpecification => [
  'case',
  ['>', silent, 0],
  ['*', ['-', ['*', share, many], 2 * share], ['sqrt', ['-', 1, silent]]],
  ['*', share, many],
]

/**
 * A disc as large as many; its rim is hollow by the share of it that is silent, as a silent sensor is; a bright ring where one of them has
 * an alarm, which is drawn above it by itself besides.
 */
export const groupLayers = (): LayerSpecification[] => [
  {
    id: SENSOR_GROUP,
    type: 'circle',
    ...from,
    metadata: group(SENSOR_GROUP),
    paint: {
      'circle-radius': byZoom((share) => ['*', share, many]),
      'circle-color': LIVE.ground,
      'circle-stroke-color': ['case', isAlarmed, LIVE.bright, ['>', silent, 0], GROUND.label, LIVE.ground],
      'circle-stroke-width': byZoom((share) => ['case', isAlarmed, 2 * share, share]),
    },
  },
  {
    id: `${SENSOR_GROUP}-watching`,
    type: 'circle',
    ...from,
    metadata: group(SENSOR_GROUP),
    paint: { 'circle-radius': byZoom(watching), 'circle-color': COLOUR },
  },
  {
    id: GROUP_NUMBERS,
    type: 'symbol',
    ...from,
    minzoom: NUMBERED_ZOOM,
    metadata: group(GROUP_NUMBERS),
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': [...MAP_FONTS],
      'text-size': ['interpolate', ['linear'], ['get', 'count'], 8, 10.5, 400, 12.5],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': LIVE.bright, 'text-halo-color': LIVE.ground, 'text-halo-width': 1.4 },
  },
]
