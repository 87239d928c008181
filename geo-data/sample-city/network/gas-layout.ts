import type { Board } from '../ground.ts'
import type { Zone } from '../land/frame.ts'
import type { Street } from '../land/street.ts'
import { OFFSET as PLACE } from './section.ts'
import { beside, type Knot, nearestKnot, type Track, type Weave, weave } from './weave.ts'

export type PressureClass = 'high' | 'sub-high' | 'medium' | 'low'

/** Where two pressures meet: a station or a regulator, fed from one knot and feeding another. */
export interface Reduction {
  readonly at: Board
  readonly from: PressureClass
  readonly to: PressureClass
  readonly inlet: Knot
  readonly outlet: Knot
}

export interface GasLayout {
  readonly weaves: Readonly<Record<PressureClass, Weave>>
  /** The city gate, at the start of the high-pressure line. */
  readonly gate: Knot
  readonly reductions: readonly Reduction[]
}

/** Each class keeps its own place in the road, so that no two lines lie in one another. */
const OFFSET: Readonly<Record<PressureClass, number>> = {
  high: PLACE['gas-high'].arterial ?? 0,
  'sub-high': PLACE['gas-sub-high'].arterial ?? 0,
  medium: PLACE['gas-medium'].arterial ?? 0,
  low: PLACE['gas-low'].lane ?? 0,
}

const WINDOW = { west: -3000, east: 3200, south: -2150, north: 2500 }
const HAS_GAS: readonly Zone[] = ['old-town', 'centre', 'new-town', 'residential', 'industrial', 'park']

const onLine = (streets: readonly Street[], axis: 'u' | 'v', at: number, from: number, to: number, offset: number) =>
  streets
    .filter((street) => street.rank === 'arterial' && street.axis === axis && street.at === at)
    .flatMap((street): Track[] => {
      const [low, high] = [Math.max(from, street.from), Math.min(to, street.to)]
      return high > low ? [{ street, offset, from: low, to: high }] : []
    })

/** The western leg passes under the river in one bore, where no bridge is. */
const highTracks = (streets: readonly Street[]): Track[] => [
  ...onLine(streets, 'v', -4400, -2650, 420, OFFSET.high).map((track) => ({ ...track, to: 2500 })),
  ...onLine(streets, 'u', -2650, -4400, 2600, OFFSET.high),
  ...onLine(streets, 'u', 2500, -4400, 2600, OFFSET.high),
]

const subHighTracks = (streets: readonly Street[]): Track[] => [
  ...onLine(streets, 'u', 640, -4400, 2600, OFFSET['sub-high']),
  ...onLine(streets, 'u', -1600, -4400, 2600, OFFSET['sub-high']),
  ...onLine(streets, 'v', -2350, -2650, 2500, OFFSET['sub-high']),
  ...onLine(streets, 'v', 2000, -2650, 2500, OFFSET['sub-high']),
]

/** Medium pressure under arterials and secondary streets of the built-up city. */
const mediumTracks = (streets: readonly Street[]): Track[] =>
  streets
    .filter((street) => street.rank === 'arterial' || (street.rank === 'secondary' && HAS_GAS.includes(street.zone)))
    .flatMap((street) => beside(street, OFFSET.medium, WINDOW))

/** Low pressure under the lanes of the old town; a lane stops short of the wider street that feeds it. */
const lowTracks = (streets: readonly Street[]): Track[] =>
  streets
    .filter((street) => street.rank === 'lane' && street.zone === 'old-town')
    .map((street) => ({ street, offset: OFFSET.low, from: street.from + 11, to: street.to - 11 }))

/** One knot for each connected part of a weave, the lowest key of it. */
export const parts = ({ knots, strands }: Weave): ReadonlyMap<string, readonly Knot[]> => {
  const root = new Map(knots.map((knot) => [knot.key, knot.key]))
  const find = (key: string): string => {
    let at = key
    while (root.get(at) !== at) at = root.get(at) as string
    root.set(key, at)
    return at
  }
  for (const { from, to } of strands) root.set(find(from.key), find(to.key))
  const grouped = new Map<string, Knot[]>()
  for (const knot of knots) grouped.set(find(knot.key), [...(grouped.get(find(knot.key)) ?? []), knot])
  return grouped
}

const reduction = (weaves: GasLayout['weaves'], from: PressureClass, to: PressureClass, at: Board): Reduction => ({
  at,
  from,
  to,
  inlet: nearestKnot(weaves[from].knots, at),
  outlet: nearestKnot(weaves[to].knots, at),
})

const DISTRICT_STATIONS: readonly Board[] = [
  [-4360, 670],
  [-4360, -1570],
  [-2310, 2460],
  [2040, 2460],
  [2040, -2610],
  [-2310, -2610],
]

const CITY_REGULATORS: readonly Board[] = [
  [-2970, 610],
  [-1720, 610],
  [-670, 670],
  [330, 670],
  [1430, 670],
  [2040, -170],
  [2040, -1070],
  [1430, -1570],
  [330, -1570],
  [-670, -1570],
  [-1720, -1570],
  [-2310, -620],
  [-2310, 210],
  [-2310, 1480],
  [2040, 1480],
  [2040, 1980],
]

/** A regulator box at the end of each separate part of the low-pressure lanes, fed from the medium main next to it. */
const boxes = (weaves: GasLayout['weaves']): Reduction[] =>
  [...parts(weaves.low).values()].map((knots): Reduction => {
    const distance = (knot: Knot): number => {
      const near = nearestKnot(weaves.medium.knots, knot.at)
      return Math.hypot(near.at[0] - knot.at[0], near.at[1] - knot.at[1])
    }
    const outlet = knots.reduce((best, knot) => (distance(knot) < distance(best) ? knot : best))
    const inlet = nearestKnot(weaves.medium.knots, outlet.at)
    const at: Board = [(outlet.at[0] * 3 + inlet.at[0]) / 4, (outlet.at[1] * 3 + inlet.at[1]) / 4]
    return { at, from: 'medium', to: 'low', inlet, outlet }
  })

/** Places where a lane ends on a wider street: the medium main gets a knot there, so that a box can be fed. */
const laneTaps = (streets: readonly Street[], mains: readonly Track[]): Map<number, number[]> => {
  const taps = new Map<number, number[]>()
  for (const { street } of lowTracks(streets)) {
    for (const end of [street.from, street.to]) {
      const main = mains.find(
        (track) =>
          track.street.axis !== street.axis &&
          Math.abs(track.street.at - end) < 2 &&
          street.at > track.from &&
          street.at < track.to,
      )
      if (main) taps.set(main.street.id, [...(taps.get(main.street.id) ?? []), street.at + OFFSET.low])
    }
  }
  return taps
}

/** Knots where a track passes within 80 m of a place that must be joined to it. */
const tapsFor = (spots: readonly Board[], tracks: readonly Track[]): Map<number, number[]> => {
  const taps = new Map<number, number[]>()
  for (const [u, v] of spots) {
    for (const { street, from, to } of tracks) {
      const [s, off] = street.axis === 'u' ? [u, v - street.at] : [v, u - street.at]
      if (Math.abs(off) < 80 && s > from && s < to) taps.set(street.id, [...(taps.get(street.id) ?? []), s])
    }
  }
  return taps
}

const both = (a: ReadonlyMap<number, number[]>, b: ReadonlyMap<number, number[]>): Map<number, number[]> =>
  new Map([...a.keys(), ...b.keys()].map((id) => [id, [...(a.get(id) ?? []), ...(b.get(id) ?? [])]]))

/** The gas network as lines and knots, before anything is built. */
export const gasLayout = (streets: readonly Street[]): GasLayout => {
  const medium = mediumTracks(streets)
  const high = highTracks(streets)
  const subHigh = subHighTracks(streets)
  const weaves = {
    high: weave(high, 1200, tapsFor(DISTRICT_STATIONS, high)),
    'sub-high': weave(subHigh, 600, tapsFor([...DISTRICT_STATIONS, ...CITY_REGULATORS], subHigh)),
    medium: weave(medium, 320, both(laneTaps(streets, medium), tapsFor(CITY_REGULATORS, medium))),
    low: weave(lowTracks(streets), 160),
  }
  return {
    weaves,
    gate: nearestKnot(weaves.high.knots, [-4400, -2650]),
    reductions: [
      ...DISTRICT_STATIONS.map((at) => reduction(weaves, 'high', 'sub-high', at)),
      ...CITY_REGULATORS.map((at) => reduction(weaves, 'sub-high', 'medium', at)),
      ...boxes(weaves),
    ],
  }
}
