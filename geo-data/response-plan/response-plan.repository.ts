import { sql } from 'kysely'
import { metresBetween, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { PlanStep } from '../sectors/sector.ts'
import type { ResponsePlan, Unit } from './response-plan.ts'

const COLUMNS = ['id', 'sector_id', 'hazard', 'name_zh', 'name_en', 'steps', 'source', 'version'] as const

/** The newest version of every plan. */
export const latestPlans = async (tx: Tx): Promise<ResponsePlan[]> => {
  const rows = await kysely<'response_plan'>(tx)
    .selectFrom('response_plan')
    .select(COLUMNS)
    .distinctOn(['sector_id', 'hazard'])
    .orderBy('sector_id')
    .orderBy('hazard')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(asPlan)
}

export const responsePlans = async (tx: Tx, sectorId?: string | null): Promise<ResponsePlan[]> =>
  (await latestPlans(tx)).filter((plan) => sectorId == null || plan.sectorId === sectorId)

export const planFor = async (tx: Tx, sectorId: string, hazard: string): Promise<ResponsePlan | undefined> =>
  (await latestPlans(tx)).find((plan) => plan.sectorId === sectorId && plan.hazard === hazard)

export const putPlan = async (tx: Tx, plan: Omit<ResponsePlan, 'id'>): Promise<void> => {
  await kysely<'response_plan'>(tx)
    .insertInto('response_plan')
    .values({
      sector_id: plan.sectorId,
      hazard: plan.hazard,
      name_zh: plan.name.zh,
      name_en: plan.name.en,
      steps: JSON.stringify(plan.steps),
      source: plan.source,
      version: plan.version,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every department, by how its region stands to the incident's, and every available resource with its metres to the place. */
export const unitsNear = async (tx: Tx, regionId: number, place: Place): Promise<Unit[]> => {
  const [longitude, latitude] = place.coordinates
  const ranks = await regionRanks(tx, regionId)
  const departments = await kysely<'department'>(tx)
    .selectFrom('department')
    .select(['id', 'kind', 'sector_id', 'region_id'])
    .orderBy('id')
    .execute()
  const resources = await kysely<'resource'>(tx)
    .selectFrom('resource')
    .select((eb) => [
      'id',
      'department_id',
      'capability',
      metresBetween(eb.ref('geom'), stPoint(longitude, latitude)).as('metres'),
    ])
    .where('state', '=', 'available')
    .where('kind', 'in', ['crew', 'vehicle'])
    .orderBy(sql`kind = 'crew'`, 'desc')
    .orderBy('id')
    .execute()
  const units = departments.map(
    (department): Unit => ({
      departmentId: department.id,
      departmentKind: department.kind,
      departmentSectorId: department.sector_id,
      regionSteps: ranks.get(department.region_id) ?? null,
      resourceId: null,
      capability: null,
      metres: null,
    }),
  )
  const byId = new Map(units.map((unit) => [unit.departmentId, unit]))
  const crews = resources.flatMap((resource): Unit[] => {
    const department = byId.get(resource.department_id)
    const { capability, metres } = resource
    return department ? [{ ...department, resourceId: resource.id, capability, metres }] : []
  })
  return [...units, ...crews]
}

/** The region itself at 0, its parent at 1, and so on. */
const regionRanks = async (tx: Tx, regionId: number): Promise<ReadonlyMap<number, number>> => {
  const rows = await kysely<'region'>(tx).selectFrom('region').select(['id', 'parent_id']).execute()
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]))
  const ranks = new Map<number, number>()
  for (let id: number | null = regionId; id !== null && !ranks.has(id); id = parents.get(id) ?? null) {
    ranks.set(id, ranks.size)
  }
  return ranks
}

interface PlanRow {
  readonly id: number
  readonly sector_id: string
  readonly hazard: string
  readonly name_zh: string
  readonly name_en: string
  readonly steps: unknown
  readonly source: string
  readonly version: number
}

/** The steps were written by `putPlan` from the registry's own type. */
const asPlan = (row: PlanRow): ResponsePlan => ({
  id: row.id,
  sectorId: row.sector_id,
  hazard: row.hazard,
  name: { zh: row.name_zh, en: row.name_en },
  steps: row.steps as readonly PlanStep[],
  source: row.source,
  version: row.version,
})
