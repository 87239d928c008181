import type { Tx } from '../db/transact.ts'
import { emitAll } from '../event/event.commands.ts'
import type { EventType, Happening } from '../event/event.ts'
import { closeSettledAlarms } from './alarm.commands.ts'
import { NEXT_CONDITION } from './alarm.ts'
import { addAlarms, type Heading, moveConditions, type NewAlarm, type Standing } from './alarm-write.repository.ts'
import type { Judged } from './verdict.ts'

/** An alarm that had been ended by someone else while we thought it open: it is a new one. */
export interface Renewed {
  readonly sensorId: number
  readonly thresholdId: number
  readonly raisedAt: number
  readonly value: number
}

/** Writes what was judged: alarms raised, calmed, active again, higher; says so. @returns those that had to begin anew. */
export const recordVerdicts = async (tx: Tx, judged: readonly Judged[], at: Date): Promise<readonly Renewed[]> => {
  const raised = judged.flatMap((one) => newAlarmOf(one) ?? [])
  const standings = judged.flatMap((one) => standingOf(one) ?? [])
  const moved = standings.length > 0 ? await moveConditions(tx, standings) : []
  const found = new Set(moved.map((row) => `${row.sensorId}|${row.thresholdId}`))
  const renewed = judged.filter(
    (one) => one.verdict.verdict === 're-activate' && !found.has(`${one.sensorId}|${one.verdict.thresholdId}`),
  )
  const anew = renewed.map(renewedAlarm)
  await raise(tx, [...raised, ...anew], at)
  await sayMoved(tx, moved, standings, at)
  return anew.map(({ sensorId, thresholdId, raisedAt, value }) => ({ sensorId, thresholdId, raisedAt, value }))
}

const raise = async (tx: Tx, alarms: readonly NewAlarm[], at: Date): Promise<void> => {
  if (alarms.length === 0) return
  const added = await addAlarms(tx, alarms, at)
  await emitAll(
    tx,
    added.filter((alarm) => alarm.isNew).map((alarm) => happening('alarm.raised', alarm, at)),
  )
}

const sayMoved = async (
  tx: Tx,
  moved: Awaited<ReturnType<typeof moveConditions>>,
  standings: readonly Standing[],
  at: Date,
): Promise<void> => {
  const now = new Map(standings.map((one) => [`${one.sensorId}|${one.thresholdId}`, one.condition]))
  const isCalm = (row: (typeof moved)[number]): boolean => now.get(`${row.sensorId}|${row.thresholdId}`) === 'calm'
  const turned = moved.filter((row) => NEXT_CONDITION[row.was].includes(isCalm(row) ? 'calm' : 'active'))
  await emitAll(
    tx,
    turned.map((row) => happening(isCalm(row) ? 'alarm.calm' : 'alarm.reactivated', row, at)),
  )
  const calmed = turned.filter(isCalm).map((row) => row.id)
  await closeSettledAlarms(tx, calmed, at)
}

const newAlarmOf = ({ sensorId, verdict, unit, exercise }: Judged): NewAlarm | undefined =>
  verdict.verdict === 'raise'
    ? {
        sensorId,
        thresholdId: verdict.thresholdId,
        unit,
        value: verdict.value,
        peak: verdict.peak,
        raisedAt: verdict.at,
        calmAt: verdict.calmAt,
        exercise,
      }
    : undefined

const renewedAlarm = ({ sensorId, verdict, unit, exercise, measure, measuredAt }: Judged): NewAlarm => ({
  sensorId,
  thresholdId: verdict.thresholdId,
  unit,
  value: measure,
  peak: measure,
  raisedAt: measuredAt,
  calmAt: null,
  exercise,
})

const standingOf = ({ sensorId, verdict }: Judged): Standing | undefined => {
  if (verdict.verdict === 'raise') return undefined
  const calm = verdict.verdict === 'calm'
  return {
    sensorId,
    thresholdId: verdict.thresholdId,
    condition: calm ? 'calm' : 'active',
    calmAt: calm ? verdict.at : null,
    peak: verdict.peak,
  }
}

const happening = (type: EventType, alarm: Heading, at: Date): Happening => ({
  type,
  at,
  alarmId: alarm.id,
  regionId: alarm.regionId,
  departmentId: alarm.departmentId,
})
