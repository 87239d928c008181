import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { transact } from '../../geo-data/db/transact.ts'
import type { Gateway } from '../../geo-data/gateway/gateway.ts'
import { placeAt } from '../../geo-data/place/place.ts'
import { type Report, type ReportAnswer, reportVehicles } from '../../geo-data/track/track.commands.ts'
import type { Unreadable } from './wire.ts'

/** More records than this in one request are refused whole: send two. */
const MOST_POSITIONS = 2_000

export interface Positions {
  readonly source: 'vehicle' | 'simulated'
  readonly reports: readonly Report[]
}

/**
 * JSON `{source?, positions: [{resource, at, longitude, latitude, accuracyM, headingDeg?, speedMs?}]}`; `at` is epoch milliseconds or ISO
 * 8601. A figure that is none becomes NaN, so that its record is refused by name and the rest goes in.
 */
export const readPositions = (body: string): Positions | Unreadable => {
  const whole = parse(body)
  if (typeof whole !== 'object' || whole === null) return { unreadable: 'the body is no JSON object', status: 400 }
  const { positions, source = 'vehicle' } = whole as Readonly<Record<string, unknown>>
  if (!Array.isArray(positions)) return { unreadable: 'positions is an array', status: 400 }
  if (source !== 'vehicle' && source !== 'simulated')
    return { unreadable: 'source is vehicle or simulated', status: 400 }
  if (positions.length > MOST_POSITIONS)
    return { unreadable: `more than ${MOST_POSITIONS} positions in one request`, status: 413 }
  return { source, reports: positions.map(reportOf) }
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const figure = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const optional = (value: unknown): number | null => (value == null ? null : figure(value))
/** No resource has it. */
const NO_ID = -1

const reportOf = (given: unknown): Report => {
  const record = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>
  const { resource, at } = record
  const isId = Number.isInteger(resource) && Math.abs(resource as number) < 2 ** 31
  return {
    resourceId: isId ? (resource as number) : NO_ID,
    at: new Date(typeof at === 'string' || typeof at === 'number' ? at : Number.NaN),
    place: placeAt(figure(record.longitude), figure(record.latitude)),
    accuracyM: figure(record.accuracyM),
    headingDeg: optional(record.headingDeg),
    speedMs: optional(record.speedMs),
  }
}

/** Records what a gateway says of crews and vehicles. */
export const reportFrom = (db: Db, gateway: Gateway, positions: Positions, at: Date): Promise<ReportAnswer> =>
  transact(db, SYSTEM, (tx) => reportVehicles(tx, { gateway, ...positions }, at))
