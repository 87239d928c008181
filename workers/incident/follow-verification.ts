import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { followVerification as follow } from '../../geo-data/incident/verdict.commands.ts'
import type { Task } from '../ground.ts'

export const followVerification: Task = async ({ db, now }, { alarmId }) => {
  if (alarmId !== null) await transact(db, SYSTEM, (tx) => follow(tx, alarmId, now()))
}
