import type { Actor } from '../../db/actor.ts'
import type { Tx } from '../../db/transact.ts'
import { emit } from '../../event/event.commands.ts'
import { NotFound, Refused } from '../../refusal.ts'
import type { Text } from '../../sectors/text.ts'
import { holdToRun } from './run.repository.ts'
import {
  closeRun,
  holdRun,
  type LaterRun,
  laterRuns,
  type Resting,
  removeMadePlaces,
  restingOn,
  restore,
} from './undo.repository.ts'

const alreadyUndone = (runId: number, at: string): Text => ({
  zh: `批次 ${runId} 已于 ${at} 撤销`,
  en: `import ${runId} was taken back at ${at}`,
})

const changedSince = (runId: number, later: readonly LaterRun[]): Text => ({
  zh: `批次 ${runId} 写入的内容又被 ${later.map(({ id, fileName }) => `批次 ${id}（${fileName}）`).join('、')} 改过：请先撤销后者`,
  en: `what import ${runId} put was changed by ${later.map(({ id, fileName }) => `run ${id} (${fileName})`).join(', ')}: take that back first`,
})

const RESTING: Record<Resting['how'], (what: string, on: string) => Text> = {
  edited: (what) => ({ zh: `${what} 之后被人工修改`, en: `${what} was edited since` }),
  sensor: (what, on) => ({ zh: `测点 ${what} 装在 ${on} 上`, en: `sensor ${what} stands on ${on}` }),
  line: (what, on) => ({ zh: `管段 ${what} 接在 ${on} 上`, en: `line ${what} ends at ${on}` }),
  file: (what, on) => ({ zh: `${on} 的资料“${what}”在案`, en: `"${what}" is on record of ${on}` }),
}

const restedOn = (runId: number, resting: readonly Resting[]): Text => {
  const words = resting.map(({ how, what, on }) => RESTING[how](what, on))
  return {
    zh: `批次 ${runId} 之上已有后来的内容：${words.map(({ zh }) => zh).join('；')}`,
    en: `import ${runId} is rested on: ${words.map(({ en }) => en).join('; ')}`,
  }
}

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
  if (run.undoneAt) throw Refused('ALREADY_UNDONE', alreadyUndone(runId, run.undoneAt.toISOString()))
  const later = await laterRuns(tx, runId)
  if (later.length > 0) throw Refused('CHANGED_SINCE', changedSince(runId, later))
  const resting = await restingOn(tx, run)
  if (resting.length > 0) throw Refused('RESTED_ON', restedOn(runId, resting))
  await holdToRun(tx, runId)
  const done = await restore(tx, runId)
  await closeRun(tx, runId, at, actor.userId)
  await removeMadePlaces(tx, run)
  await emit(tx, {
    type: 'import.undone',
    at,
    actor,
    ...(run.regionId === null ? {} : { regionId: run.regionId }),
    ...(run.departmentId === null ? {} : { departmentId: run.departmentId }),
    ids: { importRunId: runId },
  })
  return done
}
