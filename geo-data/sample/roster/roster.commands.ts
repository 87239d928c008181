import { openAlarms } from '../../alarm/alarm.repository.ts'
import type { Alarm } from '../../alarm/alarm.ts'
import { isHolding, type Reading, resume, type Watched } from '../../alarm/judge.ts'
import type { OpenAlarm } from '../../alarm/watch.ts'
import type { Tx } from '../../db/transact.ts'
import { metricByRef, sectorById } from '../../sectors/registry.ts'
import { thresholdsInForce } from '../../threshold/threshold.repository.ts'
import { rulesOf, type Threshold } from '../../threshold/threshold.ts'
import { recentSamples } from '../sample-write.repository.ts'
import { type ListedRow, listedSensors } from './roster.repository.ts'
import { isOfShard, type Listed, type Roster, type Shard } from './roster.ts'

/** A roster made from the record, and open alarms of its sensors that no threshold in force stands behind any more. */
export interface Called {
  readonly roster: Roster
  readonly orphans: readonly Alarm[]
}

/**
 * Calls the roster: sensors of the shard, their rules, their open alarms and what they last said. Silence is counted from
 * `before`, the roster it replaces, or else from now: time in which nobody listened says nothing.
 */
export const callRoster = async (tx: Tx, shard: Shard, at: Date, before?: Roster): Promise<Called> => {
  const thresholdsOf = finder(await thresholdsInForce(tx))
  const rows = (await listedSensors(tx)).filter((row) => isOfShard(row.id, shard))
  const listed = rows.map((row) => asListed(row, thresholdsOf(row)))
  const alarms = (await openAlarms(tx)).filter((alarm) => isOfShard(alarm.sensorId, shard))
  const recent = await recentReadings(tx, listed, at)
  const open = gathered(alarms, (alarm) => alarm.sensorId)
  const watched = new Map<number, Watched>()
  for (const sensor of listed) {
    const heardAt = before?.watched.get(sensor.id)?.heardAt ?? at.getTime()
    const standing = new Map((open.get(sensor.id) ?? []).map((alarm) => [alarm.thresholdId, asOpen(alarm)]))
    watched.set(
      sensor.id,
      resume(sensor.rules, standing, recent.get(sensor.id)?.readings ?? [], sensor.periodMs, heardAt),
    )
  }
  const byId = new Map(listed.map((sensor) => [sensor.id, sensor]))
  const online = new Map(rows.flatMap((row) => (row.online === null ? [] : [[row.id, row.online] as const])))
  const exercising = new Set([...recent].flatMap(([id, { exercise }]) => (exercise ? [id] : [])))
  const days = before?.days ?? new Set<string>()
  const byCode = new Map(listed.map((one) => [one.code, one]))
  const holding = new Set(
    listed.filter(({ id, rules }) => isHolding(watched.get(id) as Watched, rules)).map(({ id }) => id),
  )
  const roster = { byCode, byId, watched, online, holding, exercising, days }
  return { roster, orphans: alarms.filter((alarm) => isOrphan(alarm, byId)) }
}

const gathered = <K, T>(all: readonly T[], by: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}

/** Thousands of sensors may each have thresholds of their own: none looks through those of the others. */
const finder = (thresholds: readonly Threshold[]): ((row: ListedRow) => readonly Threshold[]) => {
  const common = gathered(
    thresholds.filter((one) => one.sensorId === null),
    (one) => `${one.sectorId}.${one.metric}`,
  )
  const own = gathered(thresholds, (one) => one.sensorId)
  return (row) => [...(common.get(`${row.sectorId}.${row.metric}`) ?? []), ...(own.get(row.id) ?? [])]
}

const asListed = (row: ListedRow, thresholds: readonly Threshold[]): Listed => ({
  id: row.id,
  code: row.code,
  sectorId: row.sectorId,
  metric: row.metric,
  regionId: row.regionId,
  departmentId: row.departmentId,
  gatewayId: row.gatewayId,
  unit: row.unit,
  periodMs: row.periodS * 1000,
  range: metricByRef(`${row.sectorId}.${row.metric}`)?.it.range,
  cries: new Map(
    (sectorById(row.sectorId)?.deviceEvents ?? []).map(({ id, nature }) => [id, { recovers: nature === 'recovery' }]),
  ),
  retired: row.state === 'retired',
  inService: row.state === 'in-service',
  rules: rulesOf(row, thresholds),
})

/** Two minutes, or as long as the longest hold, calm time and rate need. */
const recentReadings = async (
  tx: Tx,
  listed: readonly Listed[],
  at: Date,
): Promise<Map<number, { readings: Reading[]; exercise: boolean }>> => {
  let longest = 120_000
  for (const { rules } of listed) {
    for (const rule of rules) longest = Math.max(longest, rule.holdMs, rule.calmMs, rule.windowMs)
  }
  const recent = await recentSamples(tx, longest / 1000, at)
  return new Map(
    recent.map(({ sensorId, at: times, value, exercise }) => {
      const readings = times.map((time, place) => ({ at: time, value: value[place] as number }))
      return [sensorId, { readings, exercise }]
    }),
  )
}

const asOpen = (alarm: Alarm): OpenAlarm => ({
  condition: alarm.condition,
  raisedAt: alarm.raisedAt.getTime(),
  calmAt: alarm.calmAt?.getTime() ?? null,
  value: alarm.value,
  peak: alarm.peakValue,
})

const isOrphan = (alarm: Alarm, byId: ReadonlyMap<number, Listed>): boolean =>
  alarm.condition === 'active' &&
  !byId.get(alarm.sensorId)?.rules.some((rule) => rule.thresholdId === alarm.thresholdId)
