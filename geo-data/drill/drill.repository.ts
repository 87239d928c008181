import { sql } from 'kysely'
import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { AssumedChamber, Cast, DrillRun, Stage } from './drill.ts'

const runsQuery = (tx: Tx) =>
  kysely<'drill_run'>(tx)
    .selectFrom('drill_run')
    .select(['id', 'drill', 'started_by', 'started_at', 'finished_at', 'parameters'])

export const runningDrills = async (tx: Tx): Promise<DrillRun[]> =>
  (await runsQuery(tx).where('finished_at', 'is', null).orderBy('id').execute()).map(asRun)

/** Held until the transaction ends: who looks whether a drill runs and then begins one is alone in it. */
export const holdDrills = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('drill_run'))`.execute(kysely<'drill_run'>(tx))
}

export const addDrillRun = async (tx: Tx, run: Omit<DrillRun, 'id' | 'finishedAt'>): Promise<number> => {
  const { id } = await kysely<'drill_run'>(tx)
    .insertInto('drill_run')
    .values({
      drill: run.drill,
      started_by: run.startedBy,
      started_at: run.startedAt,
      parameters: JSON.stringify({ segmentId: run.segmentId, cast: run.cast }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns true when it was still running. */
export const putFinished = async (tx: Tx, id: number, at: Date): Promise<boolean> => {
  const row = await kysely<'drill_run'>(tx)
    .updateTable('drill_run')
    .set({ finished_at: at })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** By id, or by its code where only one segment has it. */
export const stageOf = async (
  tx: Tx,
  segment: { readonly id: number } | { readonly code: string },
): Promise<Stage[]> => {
  const query = kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(['id', 'sector_id', 'region_id', 'department_id', 'length_m'])
    .limit(2)
  const rows = await ('id' in segment
    ? query.where('id', '=', segment.id)
    : query.where('code', '=', segment.code)
  ).execute()
  return rows.map((row) => ({
    segmentId: row.id,
    sectorId: row.sector_id,
    regionId: row.region_id,
    departmentId: row.department_id,
    lengthM: row.length_m,
  }))
}

export const pointAlong = async (tx: Tx, segmentId: number, share: number): Promise<Place> => {
  const { place } = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(stAsGeoJson<Place>(sql`st_lineinterpolatepoint(st_force2d(geom), ${share}::float8)`, 7).as('place'))
    .where('id', '=', segmentId)
    .executeTakeFirstOrThrow()
  return place
}

export interface NewChamber extends AssumedChamber {
  readonly code: string
  readonly regionId: number
  readonly departmentId: number
  readonly place: Place
}

/** Puts a drill's chamber on the map, once. @returns its id. */
export const putChamber = async (tx: Tx, chamber: NewChamber, at: Date): Promise<number> => {
  const [longitude, latitude] = chamber.place.coordinates
  const { id } = await kysely<'asset'>(tx)
    .insertInto('asset')
    .values({
      region_id: chamber.regionId,
      department_id: chamber.departmentId,
      sector_id: chamber.sectorId,
      kind: chamber.kind,
      code: chamber.code,
      name_zh: '演练井室（假设）',
      name_en: 'Drill chamber (assumed)',
      attributes: JSON.stringify(chamber.attributes),
      assumed: [...chamber.assumed],
      updated_at: at,
      geom: stPoint(longitude, latitude),
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'sector_id', 'kind', 'code']).doUpdateSet({ updated_at: at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The gateway through which drills speak where there is none: its token is whatever the simulator last chose. */
export const DRILL_GATEWAY = 'DRILL'

/** Made when first needed, with a digest that no token has. @returns its id. */
export const ensureDrillGateway = async (tx: Tx, { regionId, departmentId }: Stage): Promise<number> => {
  const { id } = await kysely<'gateway'>(tx)
    .insertInto('gateway')
    .values({
      code: DRILL_GATEWAY,
      name_zh: '演练网关',
      name_en: 'Drill gateway',
      region_id: regionId,
      department_id: departmentId,
      token_hash: sql`gen_random_uuid()::text`,
    })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ code: DRILL_GATEWAY }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface RunRow {
  readonly id: number
  readonly drill: string
  readonly started_by: number | null
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly parameters: unknown
}

/** The parameters are written by `addDrillRun` alone. */
const asRun = (row: RunRow): DrillRun => {
  const { segmentId, cast } = row.parameters as { segmentId: number | null; cast: Cast }
  return {
    id: row.id,
    drill: row.drill,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    segmentId,
    cast,
  }
}
