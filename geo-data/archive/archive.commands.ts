import { attachmentsOfIncident } from '../attachment/attachment.repository.ts'
import { cityAt, LINLAN } from '../cities.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { tasksOf } from '../disposal-task/disposal-task.repository.ts'
import { eventsOfIncident } from '../event/event.repository.ts'
import { incidentForDecision, moveIncident } from '../incident/incident.repository.ts'
import type { Incident } from '../incident/incident.ts'
import { tell } from '../incident/telling.commands.ts'
import { plotKind } from '../plot/kind.ts'
import { plotsOf, versionsOf } from '../plot/plot.repository.ts'
import { reportsOf } from '../report/report.repository.ts'
import { hazardByRef } from '../sectors/registry.ts'
import { digestOf } from './archive.digest.ts'
import { addArchive, archiveOf, holdChain, lastDigest } from './archive.repository.ts'
import { mergedCodes, namesOf, storyAlarms, storyJudgements, storyZoneSets } from './story.repository.ts'
import type { Story, StoryEvent, StoryPlot, StoryReport, StoryTask } from './story.ts'

/** Archives a closed incident: the whole story in order, its SM3 digest chained to the archive before. Twice changes nothing. As the system. */
export const archiveIncident = async (tx: Tx, incidentId: number, at: Date): Promise<void> => {
  await holdChain(tx)
  const incident = await incidentForDecision(tx, incidentId)
  if (incident?.state !== 'closed' || (await archiveOf(tx, incidentId))) return
  const document = JSON.stringify(await storyOf(tx, incident))
  const previousDigest = await lastDigest(tx)
  const digest = digestOf(JSON.parse(document), previousDigest)
  const archiveId = await addArchive(tx, { incidentId, document, digest, previousDigest, at })
  await moveIncident(tx, incidentId, { state: 'archived' })
  await tell(tx, 'incident.archived', incident, { actor: SYSTEM, at, ids: { archiveId } })
}

type Names = Awaited<ReturnType<typeof namesOf>>

const storyOf = async (tx: Tx, incident: Incident): Promise<Story> => {
  const names = await namesOf(tx)
  const [longitude, latitude] = incident.place.coordinates
  return {
    schema: 'city-lifeline-archive/1',
    timeZone: (cityAt(longitude, latitude) ?? LINLAN).timeZone,
    incident: storyIncident(incident, names, await mergedCodes(tx, incident.id)),
    alarms: await storyAlarms(tx, incident.id),
    reports: await storyReports(tx, incident.id, names),
    zoneSets: await storyZoneSets(tx, incident.id),
    judgements: await storyJudgements(tx, incident.id),
    tasks: await storyTasks(tx, incident.id, names),
    plots: await storyPlots(tx, incident.id, names),
    events: await storyEvents(tx, incident.id, names),
  }
}

const iso = (at: Date): string => at.toISOString()
const isoOrNull = (at: Date | null): string | null => (at === null ? null : at.toISOString())

const storyIncident = (incident: Incident, names: Names, mergedFrom: readonly string[]): Story['incident'] => {
  const { id, code, title, verification, verificationReason, source, exercise, address, closingSummary } = incident
  const name = hazardByRef(`${incident.sectorId}.${incident.hazard}`)?.it.name
  return {
    id,
    code,
    title,
    sector: incident.sectorId,
    hazard: name ?? { zh: incident.hazard, en: incident.hazard },
    verification,
    verificationReason,
    source,
    exercise,
    region: names.region(incident.regionId),
    owner: names.department(incident.departmentId),
    parties: incident.partyDepartmentIds.map(names.department),
    place: incident.place.coordinates,
    address,
    openedAt: iso(incident.openedAt),
    openedBy: names.user(incident.openedBy),
    closedAt: isoOrNull(incident.closedAt),
    closedBy: names.user(incident.closedBy),
    closingSummary,
    mergedFrom,
  }
}

const storyReports = async (tx: Tx, incidentId: number, names: Names): Promise<StoryReport[]> =>
  (await reportsOf(tx, incidentId)).map((report) => ({
    kind: report.kind,
    channel: report.channel,
    content: report.content,
    callerName: report.callerName,
    callerPhone: report.callerPhone,
    reportedAt: iso(report.reportedAt),
    recordedBy: names.user(report.recordedBy),
  }))

const storyTasks = async (tx: Tx, incidentId: number, names: Names): Promise<StoryTask[]> => {
  const photos = await attachmentsOfIncident(tx, incidentId)
  return (await tasksOf(tx, incidentId)).map((task) => ({
    id: task.id,
    title: task.title,
    instruction: task.instruction,
    department: names.department(task.departmentId),
    assignee: names.user(task.assigneeId),
    state: task.state,
    assignedAt: iso(task.assignedAt),
    deadlineAt: iso(task.deadlineAt),
    acceptedAt: isoOrNull(task.acceptedAt),
    arrivedAt: isoOrNull(task.arrivedAt),
    completedAt: isoOrNull(task.completedAt),
    supervisedAt: isoOrNull(task.supervisedAt),
    declinedReason: task.declinedReason,
    outcome: task.outcome,
    photos: photos
      .filter(({ taskId }) => taskId === task.id)
      .map(({ fileName, mediaType, sha256, uploadedAt, uploadedBy }) => ({
        fileName,
        mediaType,
        sha256,
        uploadedAt: iso(uploadedAt),
        uploadedBy: names.user(uploadedBy) ?? '',
      })),
  }))
}

const storyPlots = async (tx: Tx, incidentId: number, names: Names): Promise<StoryPlot[]> => {
  const plots = await plotsOf(tx, incidentId)
  const versions = await versionsOf(
    tx,
    plots.map(({ id }) => id),
  )
  return plots.map(({ id, kind, departmentId }) => ({
    id,
    kind,
    kindName: plotKind(kind)?.name ?? { zh: kind, en: kind },
    department: names.department(departmentId),
    versions: versions
      .filter(({ plotId }) => plotId === id)
      .map(({ number, name, note, removed, positions, madeBy, madeAt }) => ({
        number,
        name,
        note,
        removed,
        positions,
        by: names.user(madeBy),
        at: iso(madeAt),
      })),
  }))
}

const storyEvents = async (tx: Tx, incidentId: number, names: Names): Promise<StoryEvent[]> =>
  (await eventsOfIncident(tx, incidentId)).map((event) => ({
    id: event.id,
    type: event.type,
    at: iso(event.at),
    actor: names.user(event.actorId),
    alarmId: event.alarmId,
    ids: event.ids,
  }))
