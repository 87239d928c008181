import { archiveIncident as archive } from '../../geo-data/archive/archive.commands.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import type { Task } from '../ground.ts'

export const archiveIncident: Task = async ({ db, now }, { incidentId }) => {
  if (incidentId !== null) await transact(db, SYSTEM, (tx) => archive(tx, incidentId, now()))
}
