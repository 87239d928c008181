import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'

/** What a detector cried by itself; times in epoch milliseconds. */
export interface NewDeviceEvent {
  readonly sensorId: number
  readonly kind: string
  readonly at: number
  readonly detail: object
}

/** Adds what is not on record yet. @returns places in the batch of those that were on record before. */
export const addDeviceEvents = async (
  tx: Tx,
  events: readonly NewDeviceEvent[],
  receivedAt: Date,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ place: number }>`
    with given as (select (place - 1)::int as place, (one ->> 'sensorId')::int as sensor_id, one ->> 'kind' as kind,
        to_timestamp((one ->> 'at')::float8 / 1000) as at, one -> 'detail' as detail
        from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as given(one, place)),
      added as (insert into device_event (sensor_id, kind, at, received_at, detail)
        select sensor_id, kind, at, ${receivedAt}::timestamptz, detail from given
        on conflict (sensor_id, kind, at) do nothing returning sensor_id, kind, at)
    select given.place from given left join added using (sensor_id, kind, at) where added.sensor_id is null`.execute(
    kysely<'device_event'>(tx),
  )
  return rows.map((row) => row.place)
}
