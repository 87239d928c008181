import { sql } from 'kysely'
import { metresBetween, stPoint, withinMetres } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Witness } from './cascade.ts'

/** Sensors of a sector's metrics within `metres` of a place, nearest first. */
export const witnessesNear = async (
  tx: Tx,
  near: { sectorId: string; metrics: readonly string[]; place: Place; metres: number },
): Promise<Witness[]> => {
  if (near.metrics.length === 0) return []
  const [longitude, latitude] = near.place.coordinates
  const rows = await kysely<'sensor' | 'sensor_status' | 'gateway'>(tx)
    .selectFrom('sensor')
    .leftJoin('sensor_status', 'sensor_status.sensor_id', 'sensor.id')
    .leftJoin('gateway', 'gateway.id', 'sensor.gateway_id')
    .select(['sensor.id', 'sensor.code', 'sensor.name_zh', 'sensor.name_en', 'sensor.metric'])
    .select(sql<boolean>`(coalesce(sensor_status.online, false) and coalesce(gateway.online, true))`.as('online'))
    .select((eb) => metresBetween(eb.ref('sensor.geom'), stPoint(longitude, latitude)).as('metres'))
    .where('sensor.sector_id', '=', near.sectorId)
    .where('sensor.metric', 'in', [...near.metrics])
    .where((eb) => withinMetres(eb.ref('sensor.geom'), longitude, latitude, near.metres))
    .orderBy('metres')
    .orderBy('sensor.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    sensorId: row.id,
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    metric: row.metric,
    distanceM: Number(row.metres.toFixed(1)),
    online: row.online,
  }))
}

const MOST = 3
