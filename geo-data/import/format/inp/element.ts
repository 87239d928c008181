import type { Geometry, LineString, Point, Position } from 'geojson'
import type { Text } from '../../../sectors/text.ts'
import type { Fault, SourceRecord } from '../../import.ts'
import type { InpLine, InpMap } from './inp.ts'

/** One element of a model as its section tells it, before it has a place. */
export interface Element {
  readonly roles: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
  /** Present in a link: the names of its two nodes. */
  readonly ends?: { readonly from: string; readonly to: string }
  /** True for an area. */
  readonly area?: boolean
  /** Metres below ground at the two ends of a link, where the model says. */
  readonly depths?: readonly [number, number] | undefined
}

/** The element as a record with its place on the model's map; what is missing is named with the section it is missing from. */
export const placed = (
  record: number,
  { section, line, words }: InpLine,
  element: Element,
  map: InpMap,
): SourceRecord => {
  const name = words[0] as string
  const geometry = element.ends ? alongLink(name, element, map) : element.area ? outline(name, map) : spot(name, map)
  const found =
    'reason' in geometry ? { geometry: null, faults: [{ field: 'geometry', reason: geometry.reason }] } : { geometry }
  return {
    record,
    where: { zh: `[${section}] 第 ${line} 行`, en: `[${section}] line ${line}` },
    roles: element.roles,
    properties: element.properties,
    ...(element.ends ? { ends: element.ends } : {}),
    ...(found satisfies { geometry: Geometry | null; faults?: readonly Fault[] }),
  }
}

type Found<G> = G | { readonly reason: Text }

const absent = (name: string, section: 'COORDINATES' | 'POLYGONS'): Text => ({
  zh: `“${name}”在 [${section}] 中没有坐标`,
  en: `"${name}" has no ${section === 'COORDINATES' ? 'line' : 'lines'} in [${section}]`,
})

const spot = (name: string, { at }: InpMap): Found<Point> => {
  const coordinates = at.get(name)
  return coordinates ? { type: 'Point', coordinates } : { reason: absent(name, 'COORDINATES') }
}

const outline = (name: string, { corners }: InpMap): Found<Geometry> => {
  const ring = corners.get(name)
  if (!ring) return { reason: absent(name, 'POLYGONS') }
  const [first] = ring as [Position]
  const last = ring.at(-1) as Position
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
  return { type: 'Polygon', coordinates: [[...closed]] }
}

const alongLink = (name: string, { ends, depths }: Element, { at, bends }: InpMap): Found<LineString> => {
  const { from, to } = ends as { from: string; to: string }
  if (!from || !to)
    return {
      reason: {
        zh: `“${name}”没有写明${from ? '终' : '起'}点`,
        en: `"${name}" names no ${from ? 'end' : 'start'} node`,
      },
    }
  const [start, end] = [at.get(from), at.get(to)]
  if (!start || !end)
    return {
      reason: {
        zh: `其${start ? '终' : '起'}点“${start ? to : from}”在 [COORDINATES] 中没有坐标`,
        en: `its ${start ? 'end' : 'start'} node "${start ? to : from}" has no line in [COORDINATES]`,
      },
    }
  const line = [start, ...(bends.get(name) ?? []), end]
  return { type: 'LineString', coordinates: depths ? sloping(line, depths) : line }
}

const lengthsOf = (line: readonly Position[]): number[] =>
  line.slice(1).map(([x = 0, y = 0], index) => {
    const [x0 = 0, y0 = 0] = line[index] as Position
    return Math.hypot(x - x0, y - y0)
  })

/** An even slope between the two ends, z in metres below ground. */
const sloping = (line: readonly Position[], [first, last]: readonly [number, number]): Position[] => {
  const lengths = lengthsOf(line)
  const whole = lengths.reduce((all, one) => all + one, 0)
  let gone = 0
  return line.map(([x = 0, y = 0], index) => {
    gone += index === 0 ? 0 : (lengths[index - 1] as number)
    const share = whole > 0 ? gone / whole : 0
    return [x, y, -(first + (last - first) * share)]
  })
}
