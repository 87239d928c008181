import { kysely, type Tx } from '../db/transact.ts'
import type { Mark } from '../sectors/provenance.ts'
import type { KindRef, Priority } from '../sectors/sector.ts'
import type { NewThreshold, Threshold, ThresholdKind } from './threshold.ts'

const COLUMNS = [
  'id',
  'sector_id',
  'metric',
  'sensor_id',
  'kind',
  'priority',
  'value',
  'unit',
  'window_s',
  'device_event',
  'asset_kind',
  'space_type',
  'hold_s',
  'hysteresis',
  'calm_s',
  'clause',
  'source',
  'mark',
  'verified',
  'note',
  'version',
] as const

/** Those in force, of one sector or of all. */
export const thresholdsInForce = async (tx: Tx, sectorId: string | null = null): Promise<Threshold[]> => {
  let query = kysely<'threshold'>(tx).selectFrom('threshold').select(COLUMNS).where('valid_to', 'is', null)
  if (sectorId !== null) query = query.where('sector_id', '=', sectorId)
  return (await query.orderBy('id').execute()).map(asThreshold)
}

/** In force or not: an alarm keeps the threshold by which it was raised. */
export const thresholdsByIds = async (tx: Tx, ids: readonly number[]): Promise<Threshold[]> =>
  ids.length === 0
    ? []
    : (await kysely<'threshold'>(tx).selectFrom('threshold').select(COLUMNS).where('id', 'in', ids).execute()).map(
        asThreshold,
      )

/** A threshold that is to begin, and which version of it this is. */
interface Beginning {
  readonly threshold: NewThreshold
  readonly version: number
}

/** So many in one statement: each has twenty values, and a statement takes 65,535. */
const AT_A_TIME = 500

/** The registry's defaults are more than a thousand: one statement each would keep a start waiting. */
export const addThresholds = async (tx: Tx, beginning: readonly Beginning[], from: Date): Promise<void> => {
  for (let first = 0; first < beginning.length; first += AT_A_TIME) {
    const rows = beginning.slice(first, first + AT_A_TIME).map((one) => rowOf(one, from))
    await kysely<'threshold'>(tx).insertInto('threshold').values(rows).execute()
  }
}

export const addThreshold = async (tx: Tx, threshold: NewThreshold, version: number, from: Date): Promise<number> => {
  const { id } = await kysely<'threshold'>(tx)
    .insertInto('threshold')
    .values(rowOf({ threshold, version }, from))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const rowOf = ({ threshold, version }: Beginning, from: Date) => ({
  sector_id: threshold.sectorId,
  metric: threshold.metric,
  sensor_id: threshold.sensorId,
  kind: threshold.kind,
  priority: threshold.priority,
  value: threshold.value,
  unit: threshold.unit,
  window_s: threshold.windowS,
  device_event: threshold.deviceEvent,
  asset_kind: threshold.assetKind,
  space_type: threshold.spaceType,
  hold_s: threshold.holdS,
  hysteresis: threshold.hysteresis,
  calm_s: threshold.calmS,
  clause: threshold.clause,
  source: threshold.source,
  mark: threshold.mark,
  verified: threshold.verified,
  note: threshold.note,
  version,
  valid_from: from,
})

export const endThresholds = async (tx: Tx, ids: readonly number[], at: Date): Promise<void> => {
  if (ids.length === 0) return
  await kysely<'threshold'>(tx).updateTable('threshold').set({ valid_to: at }).where('id', 'in', ids).execute()
}

interface ThresholdRow {
  readonly id: number
  readonly sector_id: string
  readonly metric: string
  readonly sensor_id: number | null
  readonly kind: string
  readonly priority: string
  readonly value: number | null
  readonly unit: string | null
  readonly window_s: number | null
  readonly device_event: string | null
  readonly asset_kind: string | null
  readonly space_type: string | null
  readonly hold_s: number
  readonly hysteresis: number
  readonly calm_s: number
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
  readonly note: string | null
  readonly version: number
}

/** Kind and priority are closed by the table's checks, the mark and the asset's kind by whoever writes them. */
const asThreshold = (row: ThresholdRow): Threshold => ({
  id: row.id,
  sectorId: row.sector_id,
  metric: row.metric,
  sensorId: row.sensor_id,
  kind: row.kind as ThresholdKind,
  priority: row.priority as Priority,
  value: row.value,
  unit: row.unit,
  windowS: row.window_s,
  deviceEvent: row.device_event,
  assetKind: row.asset_kind as KindRef | null,
  spaceType: row.space_type,
  holdS: row.hold_s,
  hysteresis: row.hysteresis,
  calmS: row.calm_s,
  clause: row.clause,
  source: row.source,
  mark: row.mark as Mark,
  verified: row.verified,
  note: row.note,
  version: row.version,
})
