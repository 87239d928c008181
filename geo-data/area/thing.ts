import type { Text } from '../sectors/text.ts'

/** What may lie in an area, the urgent first. */
export const AREA_RECORDS = [
  'incident',
  'alarm',
  'protection-target',
  'hazard-source',
  'sensor',
  'asset',
  'segment',
  'camera',
  'resource',
  'building',
] as const

export type AreaRecord = (typeof AREA_RECORDS)[number]

export const isAreaRecord = (text: string): text is AreaRecord => (AREA_RECORDS as readonly string[]).includes(text)

/** One thing that an area holds or touches. */
export interface AreaThing {
  readonly record: AreaRecord
  readonly id: number
  readonly sectorId: string | null
  /** Kind of an asset or a segment, metric of a sensor, priority of an alarm, … */
  readonly kind: string
  readonly code: string | null
  readonly name: Text | null
  /** From the centre or the line, metres, to 0.1 m; 0 in a polygon, which has no middle that anybody meant. */
  readonly distanceM: number
  readonly longitude: number
  readonly latitude: number
}

/** How many of one kind an area holds. */
export interface AreaCount {
  readonly record: AreaRecord
  readonly sectorId: string | null
  readonly kind: string
  readonly count: number
  /** Of lines, their whole lengths, metres. */
  readonly lengthM: number | null
}

/** The kind a list is narrowed to. */
export interface AreaKind {
  readonly record: AreaRecord
  readonly sectorId: string | null
  readonly kind: string
}

/** Place in the list: nearest first, then as AREA_RECORDS, then by id. */
export const areaCursor = ({ distanceM, record, id }: AreaThing): string =>
  `${distanceM}:${AREA_RECORDS.indexOf(record)}:${id}`

/** @throws RangeError for what is no cursor. */
export const readAreaCursor = (cursor: string): readonly [distanceM: number, order: number, id: number] => {
  const [, distanceM, order, id] = /^(\d{1,6}(?:\.\d)?):(\d):(\d{1,15})$/.exec(cursor) ?? []
  if (distanceM === undefined) throw new RangeError(`not a cursor: ${cursor}`)
  return [Number(distanceM), Number(order), Number(id)]
}
