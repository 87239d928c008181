import type { Area, ZoneSet } from '../../impact-zone/impact-zone.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../../place/place.ts'
import type { Drawing, Path, Position, Words } from './drawing.ts'

/** Degrees. */
export interface MapBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

type LonLat = readonly number[]

/** What lies around the zones, longitude and latitude. */
export interface MapGround {
  readonly roads: readonly { readonly name: string | null; readonly lines: readonly (readonly LonLat[])[] }[]
  readonly water: readonly (readonly (readonly LonLat[])[])[]
  readonly buildings: readonly (readonly (readonly LonLat[])[])[]
  readonly segments: readonly { readonly colour: string; readonly line: readonly LonLat[] }[]
  readonly targets: readonly { readonly name: string; readonly at: LonLat }[]
}

const WIDTH = 498
const HEIGHT = 360
/** Air around the outermost zone. */
const MARGIN = 1.25
/** A map shows at least so much of the street. */
const LEAST_METRES = 150

/** The zones that a report draws: the wall's lines, or where none was reached those of the bench. */
export const drawnZones = ({ zones }: Pick<ZoneSet, 'zones'>): ZoneSet['zones'] => {
  const lines = zones.filter(({ line }) => line !== null)
  return lines.length > 0 ? lines : zones
}

const flat = (areas: readonly Area[]): LonLat[] => areas.flatMap(({ coordinates }) => coordinates.flat(2))

/** Bounds that hold every zone and the place, in the shape of the map's frame. */
export const mapBounds = (areas: readonly Area[], { coordinates }: Place): MapBounds => {
  const [lon0, lat0] = coordinates
  const reach = (axis: 0 | 1, from: number): number =>
    flat(areas).reduce((most, position) => Math.max(most, Math.abs((position[axis] ?? from) - from)), 0)
  const east = metresPerDegreeEast(lat0)
  const half = Math.max(
    LEAST_METRES,
    MARGIN * Math.max((reach(0, lon0) * east * HEIGHT) / WIDTH, reach(1, lat0) * METRES_PER_DEGREE),
  )
  const [dLon, dLat] = [(half * WIDTH) / HEIGHT / east, half / METRES_PER_DEGREE]
  return { west: lon0 - dLon, south: lat0 - dLat, east: lon0 + dLon, north: lat0 + dLat }
}

const LINE_STYLE: Readonly<Record<string, Pick<Path, 'stroke' | 'strokeWidth' | 'dash'>>> = {
  'must-leave': { stroke: '#a0157e', strokeWidth: 1.8 },
  shelter: { stroke: '#5b3fa8', strokeWidth: 1.6, dash: [6, 3] },
  cordon: { stroke: '#37474f', strokeWidth: 1.4, dash: [2, 3] },
}
const BENCH_STYLE = { stroke: '#6b7480', strokeWidth: 0.8 } as const
const FILL = '#8d7aa8'

export interface MapFacts {
  readonly zoneSet: Pick<ZoneSet, 'zones' | 'inputs'>
  readonly place: Place
  readonly ground: MapGround
}

/** The zones over what lies around them, with scale, north, wind and legend. Paper is white, so this has its own inks. */
export const drawMap = ({ zoneSet, place, ground }: MapFacts): Drawing => {
  const zones = drawnZones(zoneSet)
  const bounds = mapBounds(
    zones.map(({ area }) => area),
    place,
  )
  const onPaper = ([lon = 0, lat = 0]: LonLat): Position => [
    ((lon - bounds.west) / (bounds.east - bounds.west)) * WIDTH,
    ((bounds.north - lat) / (bounds.north - bounds.south)) * HEIGHT,
  ]
  const areas = zones.toReversed().map(({ area, line }): Path => {
    const rings = area.coordinates.flat().map((ring) => ring.map(onPaper))
    return { as: 'path', rings, closed: true, fill: FILL, opacity: 0.14, ...(LINE_STYLE[line ?? ''] ?? BENCH_STYLE) }
  })
  const metres = (bounds.north - bounds.south) * METRES_PER_DEGREE
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      frame('#ffffff'),
      ...groundMarks(ground, onPaper),
      ...areas,
      ...targetMarks(ground, onPaper),
      ...crossAt(onPaper(place.coordinates)),
      ...scaleMarks(metres / HEIGHT),
      ...northMarks(),
      ...windMarks(zoneSet),
      ...legendMarks(zones),
      { as: 'path', rings: [boxOf(0, 0, WIDTH, HEIGHT)], closed: true, stroke: '#1b1f24', strokeWidth: 0.8 },
    ],
  }
}

type OnPaper = (position: LonLat) => Position

const boxOf = (left: number, top: number, width: number, height: number): Position[] => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
]

const frame = (fill: string): Path => ({ as: 'path', rings: [boxOf(0, 0, WIDTH, HEIGHT)], closed: true, fill })

const words = (at: Position, said: string, size = 7, colour = '#1b1f24'): Words => ({
  as: 'words',
  at,
  size,
  colour,
  words: said,
})

const groundMarks = (ground: MapGround, onPaper: OnPaper): Path[] => [
  ...ground.water.map(
    (rings): Path => ({ as: 'path', rings: rings.map((ring) => ring.map(onPaper)), closed: true, fill: '#dbe7ea' }),
  ),
  ...ground.buildings.map(
    (rings): Path => ({ as: 'path', rings: rings.map((ring) => ring.map(onPaper)), closed: true, fill: '#e4e4e0' }),
  ),
  ...ground.roads.map(
    ({ lines }): Path => ({
      as: 'path',
      rings: lines.map((line) => line.map(onPaper)),
      closed: false,
      stroke: '#b9bec5',
      strokeWidth: 2.2,
    }),
  ),
  ...ground.segments.map(
    ({ line, colour }): Path => ({
      as: 'path',
      rings: [line.map(onPaper)],
      closed: false,
      stroke: colour,
      strokeWidth: 0.9,
    }),
  ),
]

const targetMarks = (ground: MapGround, onPaper: OnPaper): (Path | Words)[] =>
  ground.targets.flatMap(({ name, at }) => {
    const [x, y] = onPaper(at)
    const dot: Path = { as: 'path', rings: [boxOf(x - 2, y - 2, 4, 4)], closed: true, fill: '#1b1f24' }
    return [dot, words([x + 4, y + 2.5], name, 6.5)]
  })

const crossAt = ([x, y]: Position): Path[] => [
  {
    as: 'path',
    rings: [
      [
        [x - 6, y],
        [x + 6, y],
      ],
      [
        [x, y - 6],
        [x, y + 6],
      ],
    ],
    closed: false,
    stroke: '#000000',
    strokeWidth: 1.6,
  },
]

/** A round length of some fifth of the map's width. */
export const scaleLength = (metresAcross: number): number => {
  const wanted = metresAcross / 5
  const power = 10 ** Math.floor(Math.log10(wanted))
  return ([5, 2, 1].find((step) => step * power <= wanted) ?? 1) * power
}

const scaleMarks = (metresPerPoint: number): (Path | Words)[] => {
  const metres = scaleLength(metresPerPoint * WIDTH)
  const length = metres / metresPerPoint
  const [left, top] = [12, HEIGHT - 16]
  const half = (from: number, fill: string): Path => ({
    as: 'path',
    rings: [boxOf(from, top, length / 2, 4)],
    closed: true,
    fill,
    stroke: '#000000',
    strokeWidth: 0.6,
  })
  const said = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
  return [half(left, '#000000'), half(left + length / 2, '#ffffff'), words([left + length + 4, top + 5], said)]
}

const northMarks = (): (Path | Words)[] => [
  {
    as: 'path',
    rings: [
      [
        [WIDTH - 20, 12],
        [WIDTH - 14, 30],
        [WIDTH - 20, 26],
        [WIDTH - 26, 30],
      ],
    ],
    closed: true,
    fill: '#000000',
  },
  words([WIDTH - 24, 40], '北 N', 8),
]

/** An arrow the way the wind blows; where it is unsettled it is said in words. */
const windMarks = ({ inputs }: Pick<ZoneSet, 'inputs'>): (Path | Words)[] => {
  const value = (name: string) => inputs.find((figure) => figure.name === name)?.value
  const [towards, speed] = [value('wind_towards'), value('wind_speed')]
  const [x, y] = [WIDTH - 62, 22]
  if (typeof towards !== 'number') return [words([x - 24, y + 18], '风向不定')]
  const angle = (towards * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const turned = (right: number, ahead: number): Position => [
    x + right * cos + ahead * sin,
    y + right * sin - ahead * cos,
  ]
  const arrow = [turned(0, 11), turned(5, -9), turned(0, -5), turned(-5, -9)]
  const said = `风 ${typeof speed === 'number' ? `${speed} m/s` : ''}`
  return [{ as: 'path', rings: [arrow], closed: true, fill: '#1f5f8b' }, words([x - 16, y + 22], said)]
}

const LINE_NAME: Readonly<Record<string, string>> = {
  'must-leave': '必须撤离',
  shelter: '就地避险',
  cordon: '管制外沿',
}

const legendMarks = (zones: ZoneSet['zones']): (Path | Words)[] => {
  const lines = [...new Set(zones.map(({ line }) => line ?? ''))]
  const rows = lines.map((line) => ({ name: LINE_NAME[line] ?? '各判据', style: LINE_STYLE[line] ?? BENCH_STYLE }))
  const box: Path = {
    as: 'path',
    rings: [boxOf(6, 6, 92, rows.length * 12 + 8)],
    closed: true,
    fill: '#ffffff',
    opacity: 0.85,
  }
  return [
    box,
    ...rows.flatMap(({ name, style }, index): (Path | Words)[] => {
      const y = 16 + index * 12
      return [
        {
          as: 'path',
          rings: [
            [
              [12, y],
              [36, y],
            ],
          ],
          closed: false,
          ...style,
        },
        words([42, y + 2.5], name),
      ]
    }),
  ]
}
