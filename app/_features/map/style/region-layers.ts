import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SURROUNDINGS } from '../../../../geo-data/print/legend.ts'
import type { Locale } from '../../../_lib/format.ts'
import { nameIn } from './basemap-layers.ts'
import { GROUND, MAP_FONTS } from './map-palette.ts'

/** The tile set of regions: their boundaries, and apart from them their names. */
export const REGIONS = 'regions'

const metadata = { group: 'region' }
const district: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['city', 'district']]]

/** Boundaries lie under the networks. */
export const regionLayers = (): LayerSpecification[] => [
  {
    id: 'region',
    type: 'line',
    source: REGIONS,
    'source-layer': REGIONS,
    metadata,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': SURROUNDINGS.region.sign.colour,
      'line-opacity': 0.8,
      'line-width': ['case', district, 1.8, 0.9],
      'line-dasharray': [6, 3],
    },
  },
]

/** A ward's name is read where a ward fills the picture. */
export const regionNames = (locale: Locale): LayerSpecification[] => [
  {
    id: 'region-name',
    type: 'symbol',
    source: REGIONS,
    'source-layer': 'region-names',
    metadata,
    filter: ['any', district, ['>=', ['zoom'], 12.5]],
    layout: {
      'text-field': nameIn(locale),
      'text-font': [...MAP_FONTS],
      'text-size': ['case', district, 14, 11.5],
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
    },
    paint: { 'text-color': GROUND.labelStrong, 'text-halo-color': GROUND.halo, 'text-halo-width': 2 },
  },
]
