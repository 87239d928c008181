import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { deliverPushes as deliver } from '../../geo-data/push/push.commands.ts'
import type { Task } from '../ground.ts'

export const deliverPushes: Task = async ({ db, now }, { incidentId }) => {
  if (incidentId !== null) await transact(db, SYSTEM, (tx) => deliver(tx, incidentId, now()))
}
