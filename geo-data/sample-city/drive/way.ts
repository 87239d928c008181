import { along, type Board, metresBetween, type Position, place } from '../ground.ts'
import { boardOf, type Kerb, nearestStreet, PACE, type StreetMap } from './streets.ts'

/** How far it is driven, m/s over a whole way (36 km/h, ours: sirens, and crossings to wait at). */
export const DRIVEN_MS = 10

/** The quickest way between two places along the streets; null where no street joins them. */
export const wayBetween = (map: StreetMap, from: Position, to: Position): readonly Position[] | null => {
  const [start, end] = [nearestStreet(map, boardOf(from)), nearestStreet(map, boardOf(to))]
  if (!start || !end) return null
  const between = start.street === end.street ? [] : quickest(map, start, end)
  if (between === null) return null
  const corners = [start.at, ...between.map((id) => map.crossings[id] as Board), end.at]
  const driven = corners.slice(1).flatMap((corner, before) => along(corners[before] as Board, corner).map(place))
  return [from, ...driven, to]
}

const exitsOf = (map: StreetMap, { street, s }: Kerb) => {
  const on = map.along[street]
  return (on?.stops ?? []).map((stop) => ({
    id: stop.id,
    seconds: Math.abs(stop.s - s) / PACE[on?.street.rank ?? 'lane'],
  }))
}

/** Dijkstra (1959), from the crossings of one street to those of another. */
const quickest = (map: StreetMap, start: Kerb, end: Kerb): number[] | null => {
  const seconds = new Map(exitsOf(map, start).map(({ id, seconds }) => [id, seconds]))
  const before = new Map<number, number>()
  const rest = new Map(exitsOf(map, end).map(({ id, seconds }) => [id, seconds]))
  const open = new Set(seconds.keys())
  let best: { readonly id: number; readonly seconds: number } | null = null
  while (open.size > 0) {
    const id = nearestOf(open, seconds)
    open.delete(id)
    const reached = seconds.get(id) as number
    if (best && reached >= best.seconds) break
    const last = rest.get(id)
    if (last !== undefined && (!best || reached + last < best.seconds)) best = { id, seconds: reached + last }
    for (const stretch of map.stretches[id] ?? []) {
      if (reached + stretch.seconds >= (seconds.get(stretch.to) ?? Number.POSITIVE_INFINITY)) continue
      seconds.set(stretch.to, reached + stretch.seconds)
      before.set(stretch.to, id)
      open.add(stretch.to)
    }
  }
  return best && backFrom(best.id, before)
}

const nearestOf = (open: ReadonlySet<number>, seconds: ReadonlyMap<number, number>): number => {
  let nearest = -1
  for (const id of open) if (nearest < 0 || (seconds.get(id) as number) < (seconds.get(nearest) as number)) nearest = id
  return nearest
}

const backFrom = (end: number, before: ReadonlyMap<number, number>): number[] => {
  const way = [end]
  for (let id = before.get(end); id !== undefined; id = before.get(id)) way.unshift(id)
  return way
}

/** Where one is who has gone so many metres of a way, and which way one looks, degrees clockwise from north; at its end, null. */
export const placeOnWay = (
  way: readonly Position[],
  metres: number,
): { readonly at: Position; readonly headingDeg: number | null } => {
  let left = metres
  for (let index = 1; index < way.length; index += 1) {
    const [a, b] = [way[index - 1] as Position, way[index] as Position]
    const length = metresBetween(a, b)
    if (left < length) {
      const share = left / length
      return { at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], headingDeg: headingOf(a, b) }
    }
    left -= length
  }
  return { at: way.at(-1) as Position, headingDeg: null }
}

const headingOf = (a: Position, b: Position): number => {
  const east = metresBetween(a, [b[0], a[1]]) * Math.sign(b[0] - a[0])
  const north = metresBetween(a, [a[0], b[1]]) * Math.sign(b[1] - a[1])
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}
