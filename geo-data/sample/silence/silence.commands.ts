import { closeSettledAlarms } from '../../alarm/alarm.commands.ts'
import type { Alarm } from '../../alarm/alarm.ts'
import { moveConditions } from '../../alarm/alarm-write.repository.ts'
import { judge, type Watched } from '../../alarm/judge.ts'
import type { Judged } from '../../alarm/verdict.ts'
import type { Tx } from '../../db/transact.ts'
import { emitAll } from '../../event/event.commands.ts'
import { foundOrLost, writeJudged } from '../batch.commands.ts'
import { judgedOf } from '../judging.ts'
import { putOnline } from '../roster/roster.repository.ts'
import { type Listed, NOTHING_HEARD, type Roster, remember } from '../roster/roster.ts'
import { type Due, grouped } from './silence.ts'

/** What the passing of time has changed; taken up by `learnTime` once it is committed. */
export interface Passed {
  readonly watched: ReadonlyMap<number, Watched>
  readonly lost: readonly number[]
}

export const learnTime = (roster: Roster, { watched, lost }: Passed): void => {
  for (const [id, now] of watched) remember(roster, id, now)
  for (const id of lost) roster.online.set(id, false)
}

/** Completes holds and marks the silent as lost, with their alarms where a threshold asks for one. By the system. */
export const letTimePass = async (tx: Tx, { holding, silent }: Due, roster: Roster, at: Date): Promise<Passed> => {
  const watched = new Map<number, Watched>()
  const judged: Judged[] = []
  const alone = new Set(grouped(silent).alone)
  const lost = new Set(silent.map((sensor) => sensor.id))
  for (const sensor of new Set<Listed>([...holding, ...alone])) {
    const before = roster.watched.get(sensor.id) as Watched
    const heard = { ...NOTHING_HEARD, now: at.getTime(), silenceCounts: alone.has(sensor) }
    const after = judge(before, sensor.rules, sensor.periodMs, heard)
    watched.set(sensor.id, after)
    judged.push(...judgedOf(sensor, before, after, roster.exercising.has(sensor.id)))
  }
  await writeJudged(tx, judged, watched, roster, at)
  await putOnline(
    tx,
    [...lost].sort((a, b) => a - b),
    false,
    at,
  )
  await emitAll(tx, foundOrLost('sensor.lost', silent, at))
  return { watched, lost: [...lost] }
}

/** Alarms whose threshold is no longer in force: nothing will ever calm them, so they are calm. By the system. */
export const calmOrphans = async (tx: Tx, orphans: readonly Alarm[], at: Date): Promise<void> => {
  if (orphans.length === 0) return
  const moved = await moveConditions(
    tx,
    orphans.map(({ sensorId, thresholdId, peakValue }) => ({
      sensorId,
      thresholdId,
      condition: 'calm',
      calmAt: at.getTime(),
      peak: peakValue,
    })),
  )
  await emitAll(
    tx,
    moved.map(({ id, regionId, departmentId }) => ({ type: 'alarm.calm', at, alarmId: id, regionId, departmentId })),
  )
  await closeSettledAlarms(
    tx,
    moved.map((row) => row.id),
    at,
  )
}
