import type { Feature, Geometry, Position } from 'geojson'
import { formatDistance } from '../../_lib/format.ts'
import { BELOW_POINTS } from '../map/floor.ts'
import { type Drawing, geoJsonLayer, pathLayer, textLayer } from '../map/overlay/drawing.ts'
import { LABEL } from '../map/overlay/label.ts'
import { dashes, partsOf } from './dash.ts'
import type { ImpactZone, LeakCandidate, ZoneLine } from './impact-zone.operations.ts'

type Colour = [number, number, number]

/** Magenta to grey: none of the four warning colours, and each line has its own stroke so that nobody needs the hue. */
const STROKES: Readonly<Record<ZoneLine, { colour: Colour; widthPx: number; fill: number; dashShare: number | null }>> =
  {
    cordon: { colour: [194, 206, 216], widthPx: 2, fill: 0, dashShare: 0.25 },
    shelter: { colour: [189, 164, 240], widthPx: 2.5, fill: 18, dashShare: 0.6 },
    'must-leave': { colour: [236, 138, 214], widthPx: 3, fill: 40, dashShare: null },
  }

/** The widest first, so that the narrowest lies on top. */
const ORDER: readonly ZoneLine[] = ['cordon', 'shelter', 'must-leave']
const DASHES = 72
const CANDIDATE: Colour = [246, 249, 251]

const pathOf = (path: readonly Position[]): [number, number][] =>
  path.map(([longitude, latitude]) => [longitude ?? 0, latitude ?? 0])

/** Layers of the map owner's own prop: deck's types do not know of it. */
const belowPoints = { beforeId: BELOW_POINTS }

/** How each line is called on the map. */
export type LineNames = Readonly<Record<ZoneLine, string>>

export interface LineLabel {
  readonly position: Position
  readonly text: string
  readonly colour: Colour
  readonly anchor: 'start' | 'end' | 'middle'
  readonly offsetPx: [number, number]
}

interface NamedAt {
  /** The greatest of this is where the name stands. */
  readonly rank: (longitude: number, latitude: number) => number
  readonly anchor: 'start' | 'end' | 'middle'
  readonly offsetPx: [number, number]
}

/** A degree of longitude is some 0.8 of one of latitude where our cities lie: near enough to find a side. */
const southWest = (longitude: number, latitude: number): number => -latitude - 0.8 * longitude

/** The nearest line is often smaller than the icon of the alarm in its middle, which would cover the name. */
const SOUTH: NamedAt = { rank: (_, latitude) => -latitude, anchor: 'middle', offsetPx: [0, 28] }
const EAST: NamedAt = { rank: (longitude) => longitude, anchor: 'start', offsetPx: [28, 0] }
const WEST: NamedAt = { rank: (longitude) => -longitude, anchor: 'end', offsetPx: [-28, 0] }

/** Each line is named on a side of its own: two lines that nearly meet still have two names to be read. */
const NAMED_AT: Readonly<Record<ZoneLine, NamedAt>> = {
  'must-leave': SOUTH,
  shelter: { rank: (_, latitude) => latitude, anchor: 'middle', offsetPx: [0, -12] },
  // South-west: a wall's inset lies in the other corner.
  cordon: { rank: southWest, anchor: 'end', offsetPx: [-6, 6] },
}

/** What stands nearer than this to the middle of a line may cover its name, degrees of latitude: some 150 m. */
const NEAR_DEG = 0.0014

/** The side of the nearest line on which no mark stands that would cover its name: south where it can be. */
function freeSide(points: readonly Position[], marks: readonly Position[]): NamedAt {
  const middle = (of: 0 | 1) => {
    const along = points.map((point) => point[of] ?? 0)
    return (Math.min(...along) + Math.max(...along)) / 2
  }
  const around = marks.map(([x = 0, y = 0]) => [0.8 * (x - middle(0)), y - middle(1)] as const)
  const near = around.filter(([x, y]) => Math.hypot(x, y) < NEAR_DEG && Math.hypot(x, y) > NEAR_DEG / 50)
  const isFree = (toward: (x: number, y: number) => number) =>
    near.every(([x, y]) => toward(x, y) < Math.hypot(x, y) * Math.SQRT1_2)
  if (isFree((_, y) => -y)) return SOUTH
  if (isFree((x) => x)) return EAST
  return isFree((x) => -x) ? WEST : SOUTH
}

/** One label a line, at the outermost point of its widest zone on the line's own side, with the radius where it has one. */
export function lineLabels(
  zones: readonly ImpactZone[],
  names: LineNames,
  marks: readonly Position[] = [],
): LineLabel[] {
  return ORDER.flatMap((line) => {
    const own = zones.filter((zone) => zone.line === line)
    const points = own.flatMap((zone) => partsOf(zone.geometry).flat())
    const { rank, anchor, offsetPx } = line === 'must-leave' ? freeSide(points, marks) : NAMED_AT[line]
    const outwards = ([longitude = 0, latitude = 0]: Position) => rank(longitude, latitude)
    const position = points.toSorted((a, b) => outwards(b) - outwards(a))[0]
    if (!position) return []
    const radius = Math.max(...own.map((zone) => zone.radiusM ?? 0))
    const words = own.some(({ band }) => band) ? `${names[line]} P95` : names[line]
    const text = radius > 0 ? `${words} ${formatDistance(radius)}` : words
    return [{ position, text, colour: STROKES[line].colour, anchor, offsetPx }]
  })
}

const featureOf = (geometry: Geometry): Feature => ({ type: 'Feature', geometry, properties: {} })

function lineLayers(zones: readonly ImpactZone[], line: ZoneLine): Drawing[] {
  const { colour, widthPx, fill, dashShare } = STROKES[line]
  const own = zones.filter((zone) => zone.line === line)
  const rings = own.flatMap((zone) => partsOf(zone.geometry))
  const paths = dashShare === null ? rings : rings.flatMap((ring) => dashes(ring, DASHES, dashShare))
  return [
    geoJsonLayer({
      id: `zone-fill-${line}`,
      data: own.map((zone) => featureOf(zone.geometry)),
      stroked: false,
      filled: fill > 0,
      getFillColor: [...colour, fill],
      ...belowPoints,
    }),
    pathLayer<Position[]>({
      id: `zone-line-${line}`,
      data: paths,
      getPath: pathOf,
      getColor: colour,
      getWidth: widthPx,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: dashShare === 0.25,
      ...belowPoints,
    }),
  ]
}

/**
 * Zones in, layers out: three lines, nothing that is on the bench only. Without names where there is no room for them; a name is not
 * written where a mark stands.
 */
export function zoneLayers(
  zones: readonly ImpactZone[],
  names: LineNames | null,
  marks: readonly Position[] = [],
): Drawing[] {
  return [
    ...ORDER.flatMap((line) => lineLayers(zones, line)),
    textLayer<LineLabel>({
      id: 'zone-label',
      data: names ? lineLabels(zones, names, marks) : [],
      getPosition: ({ position }) => [position[0] ?? 0, position[1] ?? 0],
      getText: ({ text }) => text,
      getColor: ({ colour }) => colour,
      ...LABEL,
      getTextAnchor: ({ anchor }) => anchor,
      getPixelOffset: ({ offsetPx }) => offsetPx,
    }),
  ]
}

/** Segments that may leak: the likelier, the broader and brighter. */
export function candidateLayers(candidates: readonly LeakCandidate[]): Drawing[] {
  const best = Math.max(...candidates.map(({ score }) => score), 1e-9)
  const share = (candidate: LeakCandidate) => Math.max(0.25, candidate.score / best)
  return [
    pathLayer<{ path: Position[]; candidate: LeakCandidate }>({
      id: 'leak-candidate',
      data: candidates.flatMap((candidate) => partsOf(candidate.geometry).map((path) => ({ path, candidate }))),
      getPath: ({ path }) => pathOf(path),
      getColor: ({ candidate }) => [...CANDIDATE, Math.round(200 * share(candidate))],
      getWidth: ({ candidate }) => 3 + 4 * share(candidate),
      widthUnits: 'pixels',
      capRounded: true,
      ...belowPoints,
    }),
  ]
}
