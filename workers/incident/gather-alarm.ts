import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { gatherAlarm as gather } from '../../geo-data/incident/gathering.commands.ts'
import type { Task } from '../ground.ts'

export const gatherAlarm: Task = async ({ db, now }, { alarmId }) => {
  if (alarmId !== null) await transact(db, SYSTEM, (tx) => gather(tx, alarmId, now()))
}
