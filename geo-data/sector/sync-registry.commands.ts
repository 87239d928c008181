import type { Tx } from '../db/transact.ts'
import { latestPlans, putPlan } from '../response-plan/response-plan.repository.ts'
import { SECTORS } from '../sectors/registry.ts'
import {
  addDefault,
  defaultRow,
  defaultsInForce,
  putSector,
  retireThreshold,
  sameContent,
  sameIdentity,
} from './sector.repository.ts'

/**
 * Brings the record to what the registry says: sectors, default thresholds, response plans. A default or a plan that has
 * changed becomes a new version; the old one stays on record, for what was judged by it. Twice changes nothing. As the system.
 */
export const syncRegistry = async (tx: Tx, at: Date): Promise<void> => {
  for (const [position, sector] of SECTORS.entries()) await putSector(tx, sector, position)
  await syncThresholds(tx, at)
  await syncPlans(tx)
}

const syncThresholds = async (tx: Tx, at: Date): Promise<void> => {
  const inForce = await defaultsInForce(tx)
  const wanted = SECTORS.flatMap((sector) => sector.thresholds.map((threshold) => defaultRow(sector, threshold)))
  for (const row of wanted) {
    const current = inForce.find((one) => sameIdentity(one, row))
    if (current && sameContent(current, row)) continue
    if (current) await retireThreshold(tx, current.id, at)
    await addDefault(tx, row, (current?.version ?? 0) + 1, at)
  }
  for (const old of inForce) if (!wanted.some((row) => sameIdentity(old, row))) await retireThreshold(tx, old.id, at)
}

const syncPlans = async (tx: Tx): Promise<void> => {
  const latest = await latestPlans(tx)
  for (const sector of SECTORS) {
    for (const plan of sector.plans) {
      const current = latest.find((one) => one.sectorId === sector.id && one.hazard === plan.hazard)
      if (current && JSON.stringify(current.steps) === JSON.stringify(plan.steps)) continue
      await putPlan(tx, {
        sectorId: sector.id,
        hazard: plan.hazard,
        name: plan.name,
        steps: plan.steps,
        source: '行业登记表默认预案 / default of the sector registry',
        version: (current?.version ?? 0) + 1,
      })
    }
  }
}
