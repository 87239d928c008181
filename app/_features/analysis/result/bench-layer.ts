import type { Position } from 'geojson'
import { formatDistance } from '../../../_lib/format.ts'
import { FONT } from '../../../_ui/typeface.ts'
import { dashes, partsOf } from '../../impact-zone/dash.ts'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'
import { BELOW_POINTS } from '../../map/floor.ts'
import { type Drawing, pathLayer, scatterplotLayer, textLayer } from '../../map/overlay/drawing.ts'
import { benchZones } from './zones-of.ts'

type Colour = [number, number, number, number]

/** Greys only: colour on this map belongs to the wall's lines, and the four levels to their chips. */
const QUIET: Colour = [157, 173, 187, 90]
const NAMED: Colour = [194, 206, 216, 230]
const POINTED: Colour = [246, 249, 251, 255]

/** Layers of the map owner's own prop: deck's types do not know of it. */
const belowPoints = { beforeId: BELOW_POINTS }

export const pathOf = (path: readonly Position[]): [number, number][] =>
  path.map(([longitude, latitude]) => [longitude ?? 0, latitude ?? 0])

export const LABEL = {
  getSize: 12,
  characterSet: 'auto',
  fontFamily: FONT,
  background: true,
  getBackgroundColor: [14, 19, 24, 220],
  backgroundPadding: [4, 2],
} as const

export interface BenchWords {
  /** The scenario whose zones are named; null for the first. */
  readonly scenario: string | null
  /** The zone that the hand points at. */
  readonly zoneId: string | null
  readonly read: (text: { readonly zh: string; readonly en: string } | undefined) => string
}

/** What is named on the map: the zones of one scenario, each criterion once at its furthest, and the one pointed at. */
export function namedZones(zones: readonly ImpactZone[], { scenario, zoneId }: Omit<BenchWords, 'read'>): ImpactZone[] {
  const groups = benchZones(zones)
  const group = groups.find((one) => one.scenario === scenario) ?? groups[0]
  const drawn = (group?.zones ?? []).filter(({ radiusM }) => radiusM !== null && radiusM > 0)
  const furthest = [...new Map(drawn.toReversed().map((zone) => [zone.criterion.name?.zh, zone])).values()]
  const pointed = zones.filter(({ id }) => id === zoneId && !furthest.some((zone) => zone.id === id))
  return [...furthest, ...pointed]
}

/** Each name stands at a bearing of its own, so that rings that nearly meet can all be read. */
const BEARING_STEP = (2 * Math.PI) / 7

const eastOf = (place: number): number => Math.sin((place + 0.5) * BEARING_STEP)

/** A name beside its line stands on the inner side of it: the outermost ring often meets the edge of the map. */
const anchorAt = (place: number): 'start' | 'middle' | 'end' => {
  const east = eastOf(place)
  if (Math.abs(east) < 0.5) return 'middle'
  return east > 0 ? 'end' : 'start'
}

/** The outermost point of a zone towards a bearing. */
const sideOf = (zone: ImpactZone, place: number): Position => {
  const [east, north] = [eastOf(place), Math.cos((place + 0.5) * BEARING_STEP)]
  const outwards = ([longitude = 0, latitude = 0]: Position) => longitude * east + latitude * north
  const points = partsOf(zone.geometry).flat()
  return points.toSorted((a, b) => outwards(b) - outwards(a))[0] ?? [0, 0]
}

/** The bench's zones: all of them thin, those of one scenario with their criterion, the one pointed at bright. */
export function benchLayers(zones: readonly ImpactZone[], words: BenchWords): Drawing[] {
  const named = namedZones(zones, words)
  const names = new Set(named.map(({ id }) => id))
  const colourOf = ({ id }: ImpactZone) => (id === words.zoneId ? POINTED : names.has(id) ? NAMED : QUIET)
  const bench = zones.filter(({ line, id }) => line === null || id === words.zoneId)
  return [
    bandLayer(zones.find(({ id }) => id === words.zoneId)),
    pathLayer<{ zone: ImpactZone; path: Position[] }>({
      id: 'bench-zone',
      data: bench.flatMap((zone) => partsOf(zone.geometry).map((path) => ({ zone, path }))),
      getPath: ({ path }) => pathOf(path),
      getColor: ({ zone }) => colourOf(zone),
      getWidth: ({ zone }) => (zone.id === words.zoneId ? 3 : 1.2),
      widthUnits: 'pixels',
      ...belowPoints,
    }),
    textLayer<ImpactZone>({
      id: 'bench-label',
      data: named,
      getPosition: (zone, { index }) => pathOf([sideOf(zone, index)])[0] ?? [0, 0],
      getText: (zone) => `${words.read(zone.criterion.name)} ${formatDistance(zone.radiusM ?? 0)}`,
      getColor: (zone) => colourOf(zone),
      getTextAnchor: (_, { index }) => anchorAt(index),
      ...LABEL,
    }),
  ]
}

/** How sure the zone is that the hand points at: where 95 and where 5 of 100 samples reach. */
const bandLayer = (zone: ImpactZone | undefined): Drawing =>
  pathLayer<Position[]>({
    id: 'bench-band',
    data: [zone?.bandLow, zone?.bandHigh]
      .flatMap((geometry) => (geometry ? partsOf(geometry) : []))
      .flatMap((ring) => dashes(ring, 90, 0.5)),
    getPath: pathOf,
    getColor: NAMED,
    getWidth: 1.2,
    widthUnits: 'pixels',
    ...belowPoints,
  })

/** Where the source is taken to lie. */
export const sourceLayers = (coordinates: readonly number[]): Drawing[] => [
  scatterplotLayer<readonly number[]>({
    id: 'analysis-source',
    data: [coordinates],
    getPosition: ([longitude = 0, latitude = 0]) => [longitude, latitude],
    getRadius: 5,
    radiusUnits: 'pixels',
    stroked: true,
    getFillColor: POINTED,
    getLineColor: [14, 19, 24],
    getLineWidth: 2,
    lineWidthUnits: 'pixels',
  }),
]
