import { type Board, type Position, place } from '../ground.ts'
import { pointOn, type Rank, type Street } from '../land/street.ts'

/** How fast one drives, m/s: 45, 36 and 20 km/h (ours). */
export const PACE: Readonly<Record<Rank, number>> = { arterial: 12.5, secondary: 10, lane: 5.5 }

/** Streets end at the kerb of the one they meet: so far from its middle, metres. */
const KERB = 30

/** One end of a stretch between two crossings: where it leads and how long it takes. */
interface Stretch {
  readonly to: number
  readonly seconds: number
}

export interface StreetMap {
  readonly crossings: readonly Board[]
  readonly stretches: readonly (readonly Stretch[])[]
  /** The crossings on each street, in order along it. */
  readonly along: readonly {
    readonly street: Street
    readonly stops: readonly { readonly s: number; readonly id: number }[]
  }[]
}

const meets = (street: Street, s: number): boolean => s >= street.from - KERB && s <= street.to + KERB

/** Where the streets of a plan cross, and how long one drives between. */
export const streetMap = (streets: readonly Street[]): StreetMap => {
  const crossings: Board[] = []
  const stops = new Map<Street, { s: number; id: number }[]>(streets.map((street) => [street, []]))
  const [across, up] = (['u', 'v'] as const).map((axis) => streets.filter((street) => street.axis === axis))
  for (const a of across ?? []) {
    for (const b of up ?? []) {
      if (!meets(a, b.at) || !meets(b, a.at)) continue
      const id = crossings.push([b.at, a.at]) - 1
      stops.get(a)?.push({ s: b.at, id })
      stops.get(b)?.push({ s: a.at, id })
    }
  }
  const along = [...stops].map(([street, on]) => ({ street, stops: on.sort((one, other) => one.s - other.s) }))
  const stretches = crossings.map((): Stretch[] => [])
  for (const { street, stops: on } of along) {
    on.slice(1).forEach((stop, before) => {
      const from = on[before] as { s: number; id: number }
      const seconds = (stop.s - from.s) / PACE[street.rank]
      stretches[from.id]?.push({ to: stop.id, seconds })
      stretches[stop.id]?.push({ to: from.id, seconds })
    })
  }
  return { crossings, stretches, along }
}

/** Where a place lies on the drawing board: Newton's method on `place`, whose strain is below a third. */
export const boardOf = ([longitude, latitude]: Position): Board => {
  let at: Board = [0, 0]
  for (let round = 0; round < 20; round += 1) {
    const [here, east, north] = [place(at), place([at[0] + 50, at[1]]), place([at[0], at[1] + 50])]
    const [a, b] = [(east[0] - here[0]) / 50, (north[0] - here[0]) / 50]
    const [c, d] = [(east[1] - here[1]) / 50, (north[1] - here[1]) / 50]
    const [x, y] = [longitude - here[0], latitude - here[1]]
    const whole = a * d - b * c
    const [du, dv] = [(d * x - b * y) / whole, (a * y - c * x) / whole]
    at = [at[0] + du, at[1] + dv]
    if (Math.hypot(du, dv) < 0.5) break
  }
  return at
}

export interface Kerb {
  readonly street: number
  readonly s: number
  readonly at: Board
}

/** The nearest place on a street that leads anywhere. */
export const nearestStreet = (map: StreetMap, [u, v]: Board): Kerb | null => {
  let nearest: (Kerb & { metres: number }) | null = null
  map.along.forEach(({ street, stops }, index) => {
    if (stops.length === 0) return
    const wanted = street.axis === 'u' ? u : v
    const s = Math.min(Math.max(wanted, street.from), street.to)
    const at = pointOn(street, s)
    const metres = Math.hypot(at[0] - u, at[1] - v)
    if (nearest === null || metres < nearest.metres) nearest = { street: index, s, at, metres }
  })
  return nearest
}
