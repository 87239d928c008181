import type { Actor } from '../../db/actor.ts'
import type { Tx } from '../../db/transact.ts'
import { emit } from '../../event/event.commands.ts'
import { NotFound, Refused } from '../../refusal.ts'
import { closeRun, holdRun, laterRuns, restingOn, restore } from './undo.repository.ts'

/**
 * Takes one import back: what it put is removed, what it changed is as it was.
 * @throws NotFound; Refused when it was taken back already, or when later work rests on it, naming which
 */
export const undoImport = async (
  tx: Tx,
  actor: Actor,
  runId: number,
  at: Date,
): Promise<{ readonly restored: number; readonly removed: number }> => {
  const run = await holdRun(tx, runId)
  if (!run) throw NotFound('import', runId)
  if (run.undoneAt) throw Refused('ALREADY_UNDONE', `import ${runId} was taken back at ${run.undoneAt.toISOString()}`)
  const later = await laterRuns(tx, runId)
  if (later.length > 0)
    throw Refused('CHANGED_SINCE', `what import ${runId} put was changed by ${later.join(', ')}: take that back first`)
  const resting = await restingOn(tx, run)
  if (resting.length > 0) throw Refused('RESTED_ON', `import ${runId} is rested on: ${resting.join('; ')}`)
  const done = await restore(tx, runId)
  await closeRun(tx, runId, at, actor.userId)
  await emit(tx, {
    type: 'import.undone',
    at,
    actor,
    regionId: run.regionId,
    ...(run.departmentId === null ? {} : { departmentId: run.departmentId }),
    ids: { importRunId: runId },
  })
  return done
}
