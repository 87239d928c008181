import DataLoader from 'dataloader'
import { alarmsOfIncidents, alarmsOfSensors } from '../geo-data/alarm/alarm.repository.ts'
import type { Alarm } from '../geo-data/alarm/alarm.ts'
import { archiveOf } from '../geo-data/archive/archive.repository.ts'
import { assetsByIds, valveStates } from '../geo-data/asset/asset.repository.ts'
import { attachmentsOfTasks } from '../geo-data/attachment/attachment.repository.ts'
import type { Tx } from '../geo-data/db/transact.ts'
import { departmentsByIds } from '../geo-data/department/department.repository.ts'
import { tasksByIds, tasksOfIncidents } from '../geo-data/disposal-task/disposal-task.repository.ts'
import { eventsOfAlarms, eventsOfIncident } from '../geo-data/event/event.repository.ts'
import { currentZoneSetsOf } from '../geo-data/impact-zone/impact-zone.repository.ts'
import type { ZoneSet } from '../geo-data/impact-zone/impact-zone.ts'
import { reasonsOfAlarms } from '../geo-data/incident/correlation.repository.ts'
import { incidentsByIds } from '../geo-data/incident/incident.repository.ts'
import { judgementsByIds, judgementsOfIncidents } from '../geo-data/judgement/judgement.repository.ts'
import { versionsOf } from '../geo-data/plot/plot.repository.ts'
import { pushesOfJudgements } from '../geo-data/push/push.repository.ts'
import { NotFound } from '../geo-data/refusal.ts'
import { regionsByIds } from '../geo-data/region/region.repository.ts'
import { reportsOf } from '../geo-data/report/report.repository.ts'
import { resourcesByIds } from '../geo-data/resource/resource.repository.ts'
import { latestSamples } from '../geo-data/sample/sample.repository.ts'
import { sensorsByIds, sensorsOfAssets, sensorsOfSegments } from '../geo-data/sensor/sensor.repository.ts'
import type { Sensor } from '../geo-data/sensor/sensor.ts'
import { kindsBelow } from '../geo-data/sensor/standing.repository.ts'
import { thresholdsByIds, thresholdsInForce } from '../geo-data/threshold/threshold.repository.ts'
import { rulesOf, type Threshold } from '../geo-data/threshold/threshold.ts'
import { usersByIds } from '../geo-data/user/user.repository.ts'
import { attachmentLoaders } from './attachment/attachment-loaders.ts'

type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Rows<T> = (tx: Tx, ids: readonly number[]) => Promise<T[]>
type Row = { readonly id: number }

/** One read for all ids asked in the same turn; an id that is not there, or not for this actor, is null. */
const visible = <T extends Row>(read: Read, rows: Rows<T>): DataLoader<number, T | null> =>
  new DataLoader(async (ids) => {
    const found = new Map((await read((tx) => rows(tx, ids))).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })

/** As `visible`, where the contract promises that there is one. */
const certain = <T extends Row>(read: Read, noun: string, rows: Rows<T>): DataLoader<number, T> =>
  new DataLoader<number, T>(async (ids) => {
    const found = new Map((await read((tx) => rows(tx, ids))).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? NotFound(noun, id))
  })

/** The rows that belong to each id, by one statement for all. */
const grouped = <T>(read: Read, rows: Rows<T>, of: (row: T) => number | null): DataLoader<number, T[]> =>
  new DataLoader(async (ids) => {
    const groups = new Map<number, T[]>(ids.map((id) => [id, []]))
    for (const row of await read((tx) => rows(tx, ids))) groups.get(of(row) ?? Number.NaN)?.push(row)
    return ids.map((id) => groups.get(id) ?? [])
  })

/** What belongs to one id, where a room answers for one at a time: a statement each, in one transaction. */
const each = <T>(read: Read, one: (tx: Tx, id: number) => Promise<T>): DataLoader<number, T> =>
  new DataLoader((ids) =>
    read(async (tx) => {
      const answers: T[] = []
      for (const id of ids) answers.push(await one(tx, id))
      return answers
    }),
  )

/** Per-row fields of one request: each loader reads once for all rows, and remembers for the length of the request. */
export const loadersFor = (read: Read, readAsSystem: Read) => {
  // Names of departments, regions and people are open to everybody signed in, and the answer to signIn itself names them.
  const user = certain(readAsSystem, 'user', usersByIds)
  return {
    department: certain(readAsSystem, 'department', departmentsByIds),
    region: certain(readAsSystem, 'region', regionsByIds),
    user,
    optionalUser: (id: number | null) => (id === null ? null : user.load(id)),
    ...networkLoaders(read),
    ...attachmentLoaders(read),
    ...streamLoaders(read, readAsSystem),
    ...courseLoaders(read),
  }
}

const networkLoaders = (read: Read) => ({
  asset: visible(read, (tx, ids) => assetsByIds(tx, 'asset', ids)),
  segment: visible(read, (tx, ids) => assetsByIds(tx, 'segment', ids)),
  sensorsOfAsset: grouped(read, sensorsOfAssets, (sensor) => sensor.assetId),
  sensorsOfSegment: grouped(read, sensorsOfSegments, (sensor) => sensor.segmentId),
  valveState: new DataLoader<number, string | null>(async (ids) => {
    const states = await read((tx) => valveStates(tx, ids))
    return ids.map((id) => states.get(id) ?? null)
  }),
})

const streamLoaders = (read: Read, readAsSystem: Read) => {
  const alarms = (open: boolean | null): DataLoader<number, Alarm[]> =>
    grouped(
      read,
      (tx, ids) => alarmsOfSensors(tx, ids, open),
      (alarm) => alarm.sensorId,
    )
  const alarmsOfSensor = new Map([true, false, null].map((open) => [open, alarms(open)] as const))
  return {
    /** Whoever may see an alarm may know what measured it, as a department called to an incident must. Its samples stay closed. */
    sensorOfAlarm: certain(readAsSystem, 'sensor', sensorsByIds),
    /** And what the thing is called that it stands at. */
    assetOfAlarm: visible(readAsSystem, (tx, ids) => assetsByIds(tx, 'asset', ids)),
    segmentOfAlarm: visible(readAsSystem, (tx, ids) => assetsByIds(tx, 'segment', ids)),
    sensor: certain(read, 'sensor', sensorsByIds),
    threshold: certain(read, 'threshold', thresholdsByIds),
    thresholdsOfSensor: thresholdsOfSensor(read, readAsSystem),
    alarmsOfSensor: (open: boolean | null) => alarmsOfSensor.get(open) ?? alarms(open),
    eventsOfAlarm: grouped(read, eventsOfAlarms, (event) => event.alarmId),
    reasonsOfAlarm: new DataLoader(async (ids: readonly number[]) => {
      const reasons = await read((tx) => reasonsOfAlarms(tx, ids))
      return ids.map((id) => reasons.get(id) ?? [])
    }),
    latestSample: new DataLoader(async (ids: readonly number[]) => {
      const samples = await read((tx) => latestSamples(tx, ids))
      return ids.map((id) => samples.get(id) ?? null)
    }),
  }
}

/**
 * Those that judge the sensor: the nearest of each subject. What it stands on counts for that, even where another department owns it.
 * Keyed by the sensor, since they follow from its metric.
 */
const thresholdsOfSensor = (read: Read, readAsSystem: Read): DataLoader<Sensor, Threshold[], number> =>
  new DataLoader(
    async (sensors) => {
      const inForce = await read((tx) => thresholdsInForce(tx))
      const asked = sensors.map(({ id }) => id)
      const below = await readAsSystem((tx) => kindsBelow(tx, asked))
      return sensors.map((sensor) => {
        const rules = rulesOf({ ...sensor, on: below.get(sensor.id) ?? null }, inForce)
        const ids = new Set(rules.map((rule) => rule.thresholdId))
        return inForce.filter(({ id }) => ids.has(id))
      })
    },
    { cacheKeyFn: (sensor) => sensor.id },
  )

const zonesOf = (
  read: Read,
  whose: 'alarm_id' | 'incident_id' | 'analysis_id',
  of: (set: ZoneSet) => number | null,
): DataLoader<number, ZoneSet | null> =>
  new DataLoader(async (ids) => {
    const found = new Map((await read((tx) => currentZoneSetsOf(tx, whose, ids))).map((set) => [of(set), set]))
    return ids.map((id) => found.get(id) ?? null)
  })

const courseLoaders = (read: Read) => ({
  incident: certain(read, 'incident', incidentsByIds),
  visibleIncident: visible(read, incidentsByIds),
  judgement: certain(read, 'judgement', judgementsByIds),
  visibleResource: visible(read, resourcesByIds),
  archiveOfIncident: each(read, async (tx, id) => (await archiveOf(tx, id)) ?? null),
  alarmsOfIncident: grouped(read, alarmsOfIncidents, (alarm) => alarm.incidentId),
  eventsOfIncident: each(read, eventsOfIncident),
  judgementsOfIncident: grouped(read, judgementsOfIncidents, (judgement) => judgement.incidentId),
  photosOfTask: grouped(read, attachmentsOfTasks, (photo) => photo.taskId),
  plotVersions: grouped(read, versionsOf, (version) => version.plotId),
  pushesOfJudgement: grouped(read, pushesOfJudgements, (push) => push.judgementId),
  reportsOfIncident: each(read, reportsOf),
  visibleTask: visible(read, tasksByIds),
  tasksOfIncident: grouped(read, tasksOfIncidents, (task) => task.incidentId),
  zonesOfAlarm: zonesOf(read, 'alarm_id', (set) => set.alarmId),
  zonesOfAnalysis: zonesOf(read, 'analysis_id', (set) => set.analysisId),
  zonesOfIncident: zonesOf(read, 'incident_id', (set) => set.incidentId),
})

export type Loaders = ReturnType<typeof loadersFor>
