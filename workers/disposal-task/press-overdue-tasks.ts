import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { pressOverdue } from '../../geo-data/disposal-task/disposal-task.commands.ts'
import type { Ground } from '../ground.ts'

/** Presses every task past its deadline, each once. */
export const pressOverdueTasks = async ({ db, now }: Ground): Promise<void> => {
  await transact(db, SYSTEM, (tx) => pressOverdue(tx, now()))
}
