import { sql } from 'kysely'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { blindCity } from './blind-area.repository.ts'
import type { BlindCity } from './blind-area.ts'

const NOW = new Date('2026-11-22T02:00:00Z')

/** For tests, on a street that lies: of its three sensors the first is heard. What is not watched then, for two databases to agree on. */
export const sightOnStreet = async (db: Db): Promise<Pick<BlindCity, 'targets' | 'rates'> & { areas: object[] }> => {
  await transact(db, SYSTEM, (tx) =>
    sql`insert into sensor_status (sensor_id, online, since_at) select min(id), true, ${NOW}::timestamptz from sensor`.execute(
      kysely<'sensor_status' | 'sensor'>(tx),
    ),
  )
  const { areas, targets, rates } = await read(db, SYSTEM, (tx) => blindCity(tx, NOW))
  // Where a ring begins is each library's own affair, and what number the district has each database's.
  const told = areas.map(({ geometry, regionId: _district, ...area }) => ({ ...area, type: geometry.type }))
  return { areas: told, targets, rates }
}
