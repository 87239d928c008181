import { LINLAN } from '../../cities.ts'
import { dayPrefix, incidentCode, incidentTitle } from '../../incident/incident.ts'
import { hazardOf, sectorById } from '../../sectors/registry.ts'
import type { DefaultThreshold, MetricRef, PlanStep } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { SensorRecord } from '../city-record.ts'
import { rainAt } from '../life/climate.ts'
import { DAY, HOUR, type Known } from './history.ts'

/*
 * What went wrong in the year before: alarms that were acknowledged, verified and closed, and incidents made of the true ones.
 */

const MINUTE = 60_000
const YEAR_DAYS = 365

export interface PastAlarm {
  readonly sensorId: number
  /** Finds the threshold on record. */
  readonly sectorId: string
  readonly metric: string
  readonly kind: DefaultThreshold['kind']
  readonly priority: string
  readonly level: number
  readonly deviceEvent: string | null
  readonly unit: string
  readonly value: number
  readonly peak: number
  readonly verification: 'true' | 'false' | 'test' | 'maintenance'
  readonly reason: string | null
  readonly raisedAt: number
  readonly acknowledgedAt: number
  readonly verifiedAt: number
  readonly calmAt: number
  readonly closedAt: number
  /** Of `incidents`, by its code. */
  readonly incident: string | null
}

export interface PastTask {
  readonly step: string
  readonly title: Text
  readonly instruction: Text
  readonly assignedAt: number
  readonly deadlineAt: number
  readonly completedAt: number
  readonly outcome: string
}

export interface PastIncident {
  readonly code: string
  readonly sensorId: number
  readonly sectorId: string
  readonly hazard: string
  readonly title: Text
  readonly openedAt: number
  readonly closedAt: number
  readonly summary: string
  readonly tasks: readonly PastTask[]
}

/** Why people dismissed an alarm, in the words of those who did. */
const DISMISSALS = {
  false: ['探头漂移，现场复测正常', '井内沼气波动，通风后复测为零', '车辆碾压引起瞬时波动', '雨天井内进水干扰'],
  test: ['权属单位标定测试', '月度联动试验'],
  maintenance: ['阀门检修作业', '更换电池', '管段计划停输'],
} as const

const SUMMARIES = [
  '现场核实属实，已处置完毕，复测正常，解除管控。',
  '权属单位抢修完成，监测值恢复正常，交通恢复。',
  '已关阀止损并更换部件，跟踪监测二十四小时无异常。',
] as const

/** The trouble of the year before `until` (epoch ms); today has none. */
export const pastTrouble = (
  known: readonly Known[],
  until: number,
): { readonly alarms: readonly PastAlarm[]; readonly incidents: readonly PastIncident[] } => {
  const chance = chanceOf('linlan: the year before')
  const bySector = new Map<string, Known[]>()
  for (const one of known) bySector.set(one.sensor.sector, [...(bySector.get(one.sensor.sector) ?? []), one])
  const alarms: PastAlarm[] = []
  const incidents: PastIncident[] = []
  const openedOn = new Map<string, number>()
  const lastDay = Math.floor(until / DAY) - 1
  for (let day = lastDay - YEAR_DAYS; day < lastDay; day += 1) {
    const rain = rainAt(day * DAY + 6 * HOUR) + rainAt(day * DAY + 14 * HOUR)
    const many = chance.whole(1, 6) + Math.min(8, Math.floor(rain / 6))
    for (let n = 0; n < many; n += 1) {
      const sector = sectorOf(chance, day, rain, bySector)
      const alarm = sector && alarmOf(chance, chance.pick(bySector.get(sector) as Known[]), day * DAY)
      if (!alarm) continue
      const incident = isGrave(alarm, chance) ? incidentOf(chance, alarm, known, openedOn) : undefined
      if (incident) incidents.push(incident)
      alarms.push(incident ? { ...alarm, incident: incident.code, closedAt: incident.closedAt } : alarm)
    }
  }
  return { alarms, incidents }
}

/** How often each sector has trouble, more in its season: drains in the rain, heat in winter. */
const sectorOf = (
  chance: Chance,
  day: number,
  rain: number,
  present: ReadonlyMap<string, unknown>,
): string | undefined => {
  const cold = Math.max(0, Math.cos((2 * Math.PI * (day % 365.2425)) / 365.2425))
  const weights: Readonly<Record<string, number>> = {
    gas: 5,
    water: 3,
    drainage: 2 + 1.5 * rain,
    heating: 4 * cold,
    bridge: 1.2,
    tunnel: 1.2,
    hazchem: 1.4,
    rail: 0.5 + 0.1 * rain,
  }
  const some = [...present.keys()].map((sector) => [sector, weights[sector] ?? 0.6] as const)
  let left = chance.next() * some.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [sector, weight] of some) {
    left -= weight
    if (left <= 0) return sector
  }
  return some.at(-1)?.[0]
}

const alarmOf = (chance: Chance, { id, sensor }: Known, day: number): PastAlarm | undefined => {
  const threshold = thresholdOf(chance, sensor)
  if (!threshold) return undefined
  const raisedAt = day + Math.floor(chance.between(0, DAY - 6 * HOUR))
  const acknowledgedAt = raisedAt + Math.round(chance.between(15, 170) * 1000)
  const verifiedAt = acknowledgedAt + Math.round(chance.between(1, 9) * MINUTE)
  const calmAt = verifiedAt + Math.round(chance.between(2, 70) * MINUTE)
  const verification = verdictOf(chance)
  const isCry = threshold.kind === 'device-event'
  const away = threshold.kind === 'below' ? -1 : 1
  const beyond = (by: number): number => {
    const value = threshold.value + away * Math.abs(threshold.value) * by
    return Math.round(value * 1000) / 1000
  }
  return {
    sensorId: id,
    sectorId: sensor.sector,
    metric: sensor.metric,
    kind: threshold.kind,
    priority: threshold.level,
    level: threshold.value,
    deviceEvent: isCry ? threshold.event : null,
    unit: isCry ? 'event' : sensor.unit,
    value: isCry ? 1 : beyond(chance.between(0.01, 0.2)),
    peak: isCry ? 1 : beyond(chance.between(0.2, 0.6)),
    verification,
    reason: verification === 'true' ? null : chance.pick(DISMISSALS[verification]),
    raisedAt,
    acknowledgedAt,
    verifiedAt,
    calmAt,
    closedAt: Math.max(calmAt, verifiedAt),
    incident: null,
  }
}

const WEIGHT = { P1: 1, P2: 4, P3: 5 } as const

/** Grave ones are rare; a threshold of another unit than its metric's is left out. */
const thresholdOf = (chance: Chance, { sector, metric, unit }: SensorRecord): DefaultThreshold | undefined => {
  const some = (sectorById(sector)?.thresholds ?? []).filter(
    (one) =>
      one.scope.metric === metric && one.kind !== 'offline' && (one.kind === 'device-event' || one.unit === unit),
  )
  const measured = some.filter((one) => one.kind !== 'device-event')
  const pool = measured.length > 0 && chance.happens(0.75) ? measured : some
  const spread = pool.flatMap((one) => Array.from({ length: WEIGHT[one.level] }, () => one))
  return spread.length > 0 ? chance.pick(spread) : undefined
}

const verdictOf = (chance: Chance): PastAlarm['verification'] => {
  const dice = chance.next()
  if (dice < 0.24) return 'true'
  if (dice < 0.7) return 'false'
  return dice < 0.82 ? 'test' : 'maintenance'
}

const isGrave = ({ verification, priority, kind }: PastAlarm, chance: Chance): boolean =>
  verification === 'true' && priority !== 'P3' && kind !== 'device-event' && chance.happens(0.8)

const incidentOf = (
  chance: Chance,
  alarm: PastAlarm,
  known: readonly Known[],
  openedOn: Map<string, number>,
): PastIncident | undefined => {
  const ref: MetricRef = `${alarm.sectorId}.${alarm.metric}`
  const hazard = hazardOf(ref)
  const at = known.find(({ id }) => id === alarm.sensorId)
  if (!hazard || !at) return undefined
  const openedAt = alarm.verifiedAt + 2000
  const day = dayPrefix(new Date(openedAt), LINLAN.timeZone)
  const number = (openedOn.get(day) ?? 0) + 1
  openedOn.set(day, number)
  const plan = hazard.sector.plans.find((one) => one.hazard === hazard.it.id)
  const tasks = (plan?.steps ?? []).slice(0, 4).map((step, place) => taskOf(chance, step, openedAt + place * 1000))
  return {
    code: incidentCode(new Date(openedAt), LINLAN.timeZone, number),
    sensorId: alarm.sensorId,
    sectorId: alarm.sectorId,
    hazard: hazard.it.id,
    title: incidentTitle(hazard.it.name, at.sensor.name),
    openedAt,
    closedAt:
      Math.max(alarm.calmAt, ...tasks.map(({ completedAt }) => completedAt)) +
      Math.round(chance.between(5, 90) * MINUTE),
    summary: chance.pick(SUMMARIES),
    tasks,
  }
}

const taskOf = (chance: Chance, step: PlanStep, assignedAt: number): PastTask => ({
  step: step.id,
  title: text(step.title.zh, step.title.en),
  instruction: text(step.instructions.zh, step.instructions.en),
  assignedAt,
  deadlineAt: assignedAt + step.deadlineMinutes * MINUTE,
  completedAt: assignedAt + Math.round(step.deadlineMinutes * MINUTE * chance.between(0.35, 1.3)),
  outcome: '已按预案完成',
})
