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

const RADIUS: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'count'], 8, 9, 60, 13, 400, 18, 3000, 24]

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
const WATCHING: ExpressionSpecification = [
  'case',
  ['>', silent, 0],
  ['*', ['-', RADIUS, 2], ['sqrt', ['-', 1, silent]]],
  RADIUS,
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
      'circle-radius': RADIUS,
      'circle-color': LIVE.ground,
      'circle-stroke-color': ['case', isAlarmed, LIVE.bright, ['>', silent, 0], GROUND.label, LIVE.ground],
      'circle-stroke-width': ['case', isAlarmed, 2, 1],
    },
  },
  {
    id: `${SENSOR_GROUP}-watching`,
    type: 'circle',
    ...from,
    metadata: group(SENSOR_GROUP),
    paint: { 'circle-radius': WATCHING, 'circle-color': COLOUR },
  },
  {
    id: `${SENSOR_GROUP}-count`,
    type: 'symbol',
    ...from,
    metadata: group(SENSOR_GROUP),
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': [...MAP_FONTS],
      'text-size': ['interpolate', ['linear'], ['get', 'count'], 8, 10.5, 400, 12.5],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': LIVE.bright, 'text-halo-color': LIVE.ground, 'text-halo-width': 1.4 },
  },
]
