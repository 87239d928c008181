import { callOverdueAlarms } from '../../geo-data/alarm/alarm.commands.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import type { Ground } from '../ground.ts'

/** Says of every P1 nobody has taken or verified in time that it is overdue, each once. */
export const callOverdue = async ({ db, now }: Ground): Promise<void> => {
  await transact(db, SYSTEM, (tx) => callOverdueAlarms(tx, now()))
}
