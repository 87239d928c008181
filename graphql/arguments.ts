import type { Bounds } from '../geo-data/db/spatial.ts'
import { type Place, placeAt } from '../geo-data/place/place.ts'
import { badInput } from './errors.ts'

/** Rows of a page at most; the scene and the tiles have their own limits. */
const LONGEST_PAGE = 200

/** int8 as text; ids are numbers inside. @throws bad input. */
export const idOf = (id: string): number => {
  if (!/^\d{1,15}$/.test(id)) throw badInput(`not an id: ${id}`)
  return Number(id)
}

export const optionalId = (id: string | null | undefined): number | null => (id == null ? null : idOf(id))

/** @throws bad input when out of 1 … `most`. */
export const limitOf = (first: number, most = LONGEST_PAGE): number => {
  if (first < 1 || first > most) throw badInput(`first is 1 to ${most}`)
  return first
}

/** @throws bad input when a side is no degree or the box is inside out. */
export const boundsOf = (bounds: Bounds): Bounds => {
  const { west, south, east, north } = bounds
  const sane = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
  if (!sane) throw badInput('bounds are west ≤ east within ±180 and south ≤ north within ±90')
  return bounds
}

/** @throws bad input when no day has such an hour. */
export const hourArgument = (hour: number): number => {
  if (hour < 0 || hour > 23) throw badInput('hour is 0 to 23')
  return hour
}

export const optionalBounds = (bounds: Bounds | null | undefined): Bounds | null =>
  bounds == null ? null : boundsOf(bounds)

export interface PositionInput {
  readonly longitude: number
  readonly latitude: number
}

/** @throws bad input when it is no place on earth. */
export const placeOf = ({ longitude, latitude }: PositionInput): Place => {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw badInput('a position is degrees on earth')
  return placeAt(longitude, latitude)
}

export const optionalPlace = (position: PositionInput | null | undefined): Place | null =>
  position == null ? null : placeOf(position)

/** Figures by name, as a client sends them. @throws bad input when one is neither a finite number nor a text. */
export const figuresOf = (given: unknown): Readonly<Record<string, number | string>> => {
  const plain = typeof given === 'object' && given !== null && !Array.isArray(given)
  const figures = Object.entries(plain ? given : {})
  const sane = figures.every(([, value]) => typeof value === 'string' || Number.isFinite(value))
  if ((given != null && !plain) || !sane) throw badInput('figures are numbers or texts by name')
  return Object.fromEntries(figures)
}

/** A cursor that is the last id of the page before, as text. */
export const optionalIdCursor = (after: string | null | undefined): string | null =>
  after == null ? null : String(idOf(after))

export interface PageArguments {
  readonly first: number
  readonly after?: string | null
}

/** Pages in order of id: the cursor is the last id. One row more than asked is fetched, to know whether there are more. */
export const pageById = ({ first, after }: PageArguments): { limit: number; afterId: number } => ({
  limit: limitOf(first) + 1,
  afterId: after == null ? 0 : idOf(after),
})

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  /** Counted only when it is asked for. */
  readonly totalCount: () => Promise<number>
}

/** The page that was fetched with one row more than `first`. */
const connectionOf = <T>(
  rows: readonly T[],
  first: number,
  cursorOf: (node: T) => string,
  totalCount: () => Promise<number>,
): Connection<T> => {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  }
}

export const connectionById = <T extends { readonly id: number }>(
  rows: readonly T[],
  first: number,
  totalCount: () => Promise<number>,
): Connection<T> => connectionOf(rows, first, ({ id }) => String(id), totalCount)

/** How a list is read whose cursors its noun prints and reads itself. */
export interface Listed<T> {
  /** At most `limit` rows after that cursor. @throws RangeError for a cursor that is none. */
  readonly rows: (page: { readonly limit: number; readonly after: string | null }) => Promise<readonly T[]>
  readonly cursorOf: (node: T) => string
  readonly totalCount: () => Promise<number>
}

/** @throws bad input for a cursor that is none. */
export const connectionByCursor = async <T>(
  { first, after }: PageArguments,
  { rows, cursorOf, totalCount }: Listed<T>,
): Promise<Connection<T>> => {
  const limit = limitOf(first)
  const read = await rows({ limit: limit + 1, after: after ?? null }).catch((error: unknown) => {
    throw error instanceof RangeError ? badInput(error.message) : error
  })
  return connectionOf(read, limit, cursorOf, totalCount)
}

const DAY_MS = 86_400_000

/** From a moment up to another; both may be one. */
export interface SpanInput {
  readonly from: Date
  readonly until: Date
}

/** @throws bad input when it ends before it begins, or is longer than `mostDays`. */
export const spanOf = ({ from, until }: SpanInput, mostDays: number): SpanInput => {
  const length = until.getTime() - from.getTime()
  if (!(length >= 0 && length <= mostDays * DAY_MS)) throw badInput(`a span is 0 to ${mostDays} days long`)
  return { from, until }
}
