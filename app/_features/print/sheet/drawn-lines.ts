import { legendLine } from '../../../../geo-data/print/legend.ts'
import type { Bounds } from '../../../../geo-data/print/scale.ts'
import type { Drawing, Mark } from '../../map/overlay/drawing.ts'
import type { Still } from '../../map/still/still-map.ts'

type LonLat = readonly [longitude: number, latitude: number]

/** Every place that is said anywhere in what is drawn: two numbers at the head of a list. */
function placesIn(data: unknown): LonLat[] {
  if (typeof data !== 'object' || data === null) return []
  if (!Array.isArray(data)) return Object.values(data).flatMap(placesIn)
  const [longitude, latitude] = data as readonly unknown[]
  if (typeof longitude === 'number' && typeof latitude === 'number') return [[longitude, latitude]]
  return data.flatMap(placesIn)
}

const METRES_PER_DEGREE = 111_320

/** Whether the box around some places, widened by metres, meets bounds. */
function meets(places: readonly LonLat[], bounds: Bounds, metres = 0): boolean {
  if (places.length === 0) return false
  const [east, north] = [0, 1].map((axis) => places.map((place) => place[axis] ?? 0)) as [number[], number[]]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const up = metres / METRES_PER_DEGREE
  const aside = up / Math.cos((((bounds.north + bounds.south) / 2) * Math.PI) / 180)
  return (
    least(east) - aside <= bounds.east &&
    most(east) + aside >= bounds.west &&
    least(north) - up <= bounds.north &&
    most(north) + up >= bounds.south
  )
}

/** The line of the legend that a drawing of a feature stands under, by the drawing's name. */
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^incident$/, 'incident'],
  [/^zone-line-must-leave$/, 'zone.must-leave'],
  [/^zone-line-shelter$/, 'zone.shelter'],
  [/^zone-line-cordon$/, 'zone.cordon'],
  [/^zone-course$/, 'zone.course'],
  [/^leak-candidate$/, 'leak-candidate'],
  [/^bench-zone$/, 'zone.bench'],
  [/^bench-band$/, 'zone.band'],
  [/^analysis-source$/, 'analysis.source'],
  [/^compare-[A-D]$/, 'zone.compared'],
  [/^area-(circle|polygon|line)$/, 'area'],
  [/^measure$/, 'measure'],
  [/^trace-line$/, 'trace'],
  [/^selection-halo$/, 'selection'],
  [/^track$/, 'track'],
]

const alarmLines = (marks: readonly Mark[], bounds: Bounds): string[] =>
  marks.flatMap(({ position, picture }) => {
    const [, priority] = picture.name.split('/')
    return meets([position], bounds) ? [`alarm.${priority}`] : []
  })

/** A symbol is drawn for every plotted thing, whatever its form; an arrow is part of its line. */
const plotLines = (marks: readonly Mark[], bounds: Bounds): string[] =>
  marks.flatMap(({ position, picture }) => {
    const [, kind, part] = picture.name.split('/')
    return part === undefined && meets([position], bounds) ? [`plot.${kind}`] : []
  })

function overlayLines({ id, props }: Drawing, bounds: Bounds): string[] {
  if (id === 'alarm') return alarmLines((props.data ?? []) as readonly Mark[], bounds)
  if (id === 'plot') return plotLines((props.data ?? []) as readonly Mark[], bounds)
  const line = LINES.find(([name]) => name.test(id))?.[1]
  const metres = 'getRadius' in props && id === 'area-circle' ? Number(props.getRadius) : 0
  return line && meets(placesIn(props.data), bounds, metres) ? [line] : []
}

interface Drawn extends Pick<Still, 'groups' | 'offline'> {
  readonly overlays: readonly Drawing[]
  readonly bounds: Bounds
}

/** Names of the legend's lines: of what is really in the picture, and nothing else. */
export const drawnLines = ({ groups, offline, overlays, bounds }: Drawn): string[] => {
  const all = [
    ...groups,
    ...(offline ? ['sensor.offline'] : []),
    ...overlays.flatMap((one) => overlayLines(one, bounds)),
  ]
  return [...new Set(all)].filter((ref) => legendLine(ref) !== undefined).sort()
}
