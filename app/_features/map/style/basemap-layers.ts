import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Locale } from '../../../_lib/format.ts'
import { GROUND, MAP_FONTS } from './map-palette.ts'

const SOURCE = 'basemap'
const from = (layer: string) => ({ source: SOURCE, 'source-layer': layer })
const group = (id: string) => ({ metadata: { group: id } })

/** A feature's name in the screen's language, Chinese where it has no other. */
export const nameIn = (locale: Locale): ExpressionSpecification =>
  locale === 'en'
    ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh'], '']
    : ['coalesce', ['get', 'name_zh'], ['get', 'name_en'], '']

const kindIs = (kinds: readonly string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', [...kinds]]]

const ground: LayerSpecification[] = [
  { id: 'sea', type: 'fill', ...from('sea'), paint: { 'fill-color': GROUND.sea } },
  { id: 'land', type: 'fill', ...from('land'), paint: { 'fill-color': GROUND.land } },
  {
    id: 'landuse',
    type: 'fill',
    ...from('landuse'),
    paint: {
      'fill-color': ['case', kindIs(['industrial', 'port', 'chemical', 'park']), GROUND.industrial, GROUND.landuse],
    },
  },
  { id: 'green', type: 'fill', ...from('green'), paint: { 'fill-color': GROUND.green } },
  {
    id: 'water',
    type: 'fill',
    ...from('water'),
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': GROUND.water },
  },
  {
    id: 'stream',
    type: 'line',
    ...from('water'),
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': GROUND.shore, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 16, 4] },
  },
  { id: 'shore', type: 'line', ...from('land'), paint: { 'line-color': GROUND.shore, 'line-width': 0.8 } },
]

interface RoadClass {
  readonly id: string
  readonly kinds: readonly string[]
  readonly colour: string
  /** Widths in pixels at zooms 10, 14 and 18. */
  readonly widths: readonly [number, number, number]
  readonly minZoom: number
}

const MAJOR = ['motorway', 'expressway', 'trunk', 'primary', 'arterial']
const MIDDLE = ['secondary', 'tertiary', 'collector']
const ROADS: readonly RoadClass[] = [
  { id: 'road-minor', kinds: [], colour: GROUND.roadMinor, widths: [0.3, 1.2, 10], minZoom: 12 },
  { id: 'road-middle', kinds: MIDDLE, colour: GROUND.roadMiddle, widths: [0.6, 2.4, 16], minZoom: 10 },
  { id: 'road-major', kinds: MAJOR, colour: GROUND.roadMajor, widths: [1, 4, 22], minZoom: 8 },
]

const roadFilter = (road: RoadClass): ExpressionSpecification =>
  road.kinds.length > 0 ? kindIs(road.kinds) : ['!', kindIs([...MAJOR, ...MIDDLE])]

const byZoom = ([near, middle, far]: RoadClass['widths']): DataDrivenPropertyValueSpecification<number> => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  10,
  near,
  14,
  middle,
  18,
  far,
]

const roads: LayerSpecification[] = ROADS.map((road) => ({
  id: road.id,
  type: 'line',
  ...from('road'),
  ...group('road'),
  minzoom: road.minZoom,
  filter: roadFilter(road),
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': road.colour, 'line-width': byZoom(road.widths) },
}))

const built: LayerSpecification[] = [
  {
    id: 'railway',
    type: 'line',
    ...from('railway'),
    ...group('road'),
    paint: { 'line-color': GROUND.railway, 'line-width': 1.4, 'line-dasharray': [5, 2] },
  },
  {
    id: 'building',
    type: 'fill',
    ...from('building'),
    ...group('building'),
    minzoom: 13,
    paint: {
      'fill-color': GROUND.building,
      'fill-outline-color': GROUND.buildingEdge,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.5, 15, 1],
    },
  },
]

const ink = { 'text-halo-color': GROUND.halo, 'text-halo-width': 2 } as const

/** Names stand above the networks, so they come last and apart. */
export const labelLayers = (locale: Locale): LayerSpecification[] => [
  {
    id: 'label-road',
    type: 'symbol',
    ...from('road'),
    ...group('label'),
    minzoom: 13.5,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': nameIn(locale),
      'text-font': [...MAP_FONTS],
      'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10.5, 17, 13],
      'text-letter-spacing': 0.06,
    },
    paint: { 'text-color': GROUND.labelRoad, ...ink },
  },
  {
    id: 'label-building',
    type: 'symbol',
    ...from('building'),
    ...group('label'),
    minzoom: 16.5,
    layout: { 'text-field': nameIn(locale), 'text-font': [...MAP_FONTS], 'text-size': 11, 'text-max-width': 7 },
    paint: { 'text-color': GROUND.label, ...ink },
  },
]

/** Names of places: over all that is not an alarm, or a city full of sensors has no names. */
export const placeNames = (locale: Locale): LayerSpecification[] => [
  {
    id: 'label-place',
    type: 'symbol',
    ...from('place'),
    ...group('label'),
    layout: {
      'text-field': nameIn(locale),
      'text-font': [...MAP_FONTS],
      'text-size': ['case', kindIs(['city', 'district', 'sea', 'bay']), 15, 12],
      'text-letter-spacing': 0.08,
      'text-max-width': 8,
    },
    paint: { 'text-color': ['case', kindIs(['city', 'district']), GROUND.labelStrong, GROUND.label], ...ink },
  },
]

/** Sea and land first, then what was built on it. */
export const basemapLayers = (): LayerSpecification[] => [...ground, ...roads, ...built]
