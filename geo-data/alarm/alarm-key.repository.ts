import { kysely, type Tx } from '../db/transact.ts'

/** `sensor|threshold` of every open alarm: one pair has one at most. */
export const alarmKeysOpen = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const rows = await kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select(['sensor_id', 'threshold_id'])
    .where('closed_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => alarmKey(row.sensor_id, row.threshold_id)))
}

export const alarmKey = (sensorId: number, thresholdId: number): string => `${sensorId}|${thresholdId}`
