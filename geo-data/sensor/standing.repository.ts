import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { KindRef } from '../sectors/sector.ts'

/** `drainage.manhole`: what a sensor joined with its asset and its segment stands on. */
export const KIND_BELOW = sql<KindRef | null>`coalesce(asset.sector_id || '.' || asset.kind, segment.sector_id || '.' || segment.kind)`

/** What each sensor stands on; one that stands on nothing is left out. */
export const kindsBelow = async (tx: Tx, sensorIds: readonly number[]): Promise<Map<number, KindRef>> => {
  if (sensorIds.length === 0) return new Map()
  const rows = await kysely<'sensor' | 'asset' | 'segment'>(tx)
    .selectFrom('sensor')
    .leftJoin('asset', 'asset.id', 'sensor.asset_id')
    .leftJoin('segment', 'segment.id', 'sensor.segment_id')
    .select(['sensor.id', KIND_BELOW.as('kind')])
    .where('sensor.id', 'in', sensorIds)
    .execute()
  return new Map(rows.flatMap(({ id, kind }) => (kind === null ? [] : [[id, kind] as const])))
}
