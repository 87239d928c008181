import { sql } from 'kysely'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { kysely, type Tx, transact } from '../db/transact.ts'
import { placeAt } from '../place/place.ts'
import { countCameras, nearestCameras } from './camera.repository.ts'
import { type CameraNearby, nearbyCursor } from './camera.ts'

const HERE = { place: placeAt(118.1, 24.5), withinM: 2_000 }

/** Twenty cameras on a spiral that begins at the place, the farthest beyond its reach; two with a stream. */
const putCameras = async (tx: Tx): Promise<void> => {
  const on = kysely<'camera' | 'camera_stream'>(tx)
  await sql`insert into region (kind, code, name_zh, name_en) values ('city', 'watched', '看城', 'Watched')`.execute(on)
  await sql`insert into department (kind, code, name_zh, name_en, region_id)
    select 'rescue', 'watched', '交警', 'Police', id from region where code = 'watched'`.execute(on)
  await sql`insert into camera (region_id, department_id, code, name_zh, name_en, bearing_deg, geom)
    select region_id, id, 'W-' || lpad(n::text, 2, '0'), '像' || n, 'Camera ' || n, (n * 37) % 360,
      st_point(118.1 + 0.0012 * n * cos(n), 24.5 + 0.0012 * n * sin(n), 4326)
    from department, generate_series(0, 19) n where code = 'watched'`.execute(on)
  await sql`insert into camera_stream select id, 'hls', 'https://video.example/' || code, null, now()
    from camera where code in ('W-00', 'W-03')`.execute(on)
}

/** For tests: every page of the nearest cameras, and how many there are, for two databases to agree on. */
export const camerasAround = (db: Db) =>
  transact(db, SYSTEM, async (tx) => {
    await putCameras(tx)
    const found: CameraNearby[] = []
    let page: readonly CameraNearby[]
    do {
      const last = found.at(-1)
      page = await nearestCameras(tx, HERE, { limit: 3, after: last ? nearbyCursor(last) : null })
      found.push(...page)
    } while (page.length === 3)
    const said = found.map(({ camera: { code, streams }, distanceM, bearingDeg }) => [
      code,
      distanceM,
      bearingDeg,
      streams,
    ])
    return { count: await countCameras(tx, HERE), said }
  })
