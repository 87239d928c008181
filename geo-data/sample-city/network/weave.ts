import type { Board } from '../ground.ts'
import { waterAt } from '../land/canal.ts'
import type { Street } from '../land/street.ts'

/** A line laid beside a street, `offset` metres off its middle, between two places along it. */
export interface Track {
  readonly street: Street
  readonly offset: number
  readonly from: number
  readonly to: number
}

/** Where tracks meet, end, or are tapped. */
export interface Knot {
  readonly key: string
  /** Counted from 1 within the weave. */
  readonly id: number
  readonly at: Board
  /** How many tracks pass here. */
  readonly tracks: number
}

/** A piece of one track between two knots that follow one another. */
export interface Strand {
  readonly track: Track
  readonly from: Knot
  readonly to: Knot
}

export interface Weave {
  readonly knots: readonly Knot[]
  readonly strands: readonly Strand[]
}

/** A street that ends on another ends this near to the track beside it, and is drawn on to meet it. */
const REACH = 24

const lineOf = (track: Track): number => track.street.at + track.offset

export const boardOn = (track: Track, s: number): Board =>
  track.street.axis === 'u' ? [s, lineOf(track)] : [lineOf(track), s]

const meets = (track: Track, other: Track): boolean =>
  track.street.axis !== other.street.axis &&
  lineOf(other) >= track.from - REACH &&
  lineOf(other) <= track.to + REACH &&
  lineOf(track) >= other.from - REACH &&
  lineOf(track) <= other.to + REACH

const keyOf = ([u, v]: Board): string => `${u.toFixed(1)},${v.toFixed(1)}`

/** Places along a track where it has a knot, in order: its crossings, its taps, its loose ends, and steps no longer than `longest` on dry land. */
const stops = (track: Track, crossings: readonly number[], taps: readonly number[], longest: number): number[] => {
  const ends = [track.from, track.to].filter((end) => !crossings.some((at) => Math.abs(at - end) <= REACH))
  const fixed = [...new Set([...crossings, ...taps, ...ends].map((s) => Math.round(s * 10) / 10))].sort((a, b) => a - b)
  return fixed.flatMap((s, at) => {
    const next = fixed[at + 1]
    if (next === undefined) return [s]
    const steps = Math.max(1, Math.ceil((next - s) / longest))
    return Array.from({ length: steps }, (_, step) => s + ((next - s) * step) / steps).filter(
      (between, step) => step === 0 || waterAt(boardOn(track, between), 5) === undefined,
    )
  })
}

/** Joins tracks where they meet. `taps` gives further knots along a street, by its id. */
export const weave = (
  tracks: readonly Track[],
  longest: number | ((track: Track) => number) = Number.POSITIVE_INFINITY,
  taps: ReadonlyMap<number, readonly number[]> = new Map(),
): Weave => {
  const knots = new Map<string, Knot>()
  const knotAt = (at: Board): Knot => {
    const key = keyOf(at)
    const known = knots.get(key)
    const knot = { key, at, id: known?.id ?? knots.size + 1, tracks: (known?.tracks ?? 0) + 1 }
    knots.set(key, knot)
    return knot
  }
  const pieces = tracks.flatMap((track) => {
    const crossings = tracks.filter((other) => meets(track, other)).map(lineOf)
    const step = typeof longest === 'number' ? longest : longest(track)
    const at = stops(track, crossings, taps.get(track.street.id) ?? [], step).map((s) => knotAt(boardOn(track, s)))
    return at.slice(1).map((to, index) => ({ track, from: (at[index] as Knot).key, to: to.key }))
  })
  const known = (key: string): Knot => knots.get(key) as Knot
  const strands = pieces
    .filter(({ from, to }) => from !== to)
    .map(({ track, from, to }): Strand => ({ track, from: known(from), to: known(to) }))
  return { knots: [...knots.values()], strands }
}

/** A track beside the whole street, or beside the part of it that lies in a window. */
export const beside = (
  street: Street,
  offset: number,
  window: { west: number; east: number; south: number; north: number },
): Track[] => {
  const [low, high] = street.axis === 'u' ? [window.west, window.east] : [window.south, window.north]
  const [least, most] = street.axis === 'u' ? [window.south, window.north] : [window.west, window.east]
  if (street.at < least || street.at > most) return []
  const [from, to] = [Math.max(street.from, low), Math.min(street.to, high)]
  return to - from > 30 ? [{ street, offset, from, to }] : []
}

export const nearestKnot = (knots: readonly Knot[], [u, v]: Board): Knot => {
  const distance = ({ at }: Knot): number => Math.hypot(at[0] - u, at[1] - v)
  return knots.reduce((best, knot) => (distance(knot) < distance(best) ? knot : best))
}
