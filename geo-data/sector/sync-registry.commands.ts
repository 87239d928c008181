import type { Tx } from '../db/transact.ts'
import { latestPlans, putPlan } from '../response-plan/response-plan.repository.ts'
import { SECTORS } from '../sectors/registry.ts'
import { putDefaultThresholds } from '../threshold/threshold.commands.ts'
import { putSector } from './sector.repository.ts'

/**
 * Brings the record to what the registry says: sectors, default thresholds, response plans. A default or a plan that has
 * changed becomes a new version; the old one stays on record, for what was judged by it. Twice changes nothing. As the system.
 */
export const syncRegistry = async (tx: Tx, at: Date): Promise<void> => {
  for (const [position, sector] of SECTORS.entries()) await putSector(tx, sector, position)
  await putDefaultThresholds(tx, at)
  await syncPlans(tx)
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
