import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { departments } from '../department/department.repository.ts'
import type { Department } from '../department/department.ts'
import { lengthOnSpheroid } from '../place/spheroid.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { resourcesByIds } from '../resource/resource.repository.ts'
import type { Resource } from '../resource/resource.ts'
import { text } from '../sectors/text.ts'
import { putMember, resourceOfMember } from './member.repository.ts'
import { addFixes, deviceOf, type LastFixes, lastFixes, type RecordedFix } from './track.repository.ts'
import { type Fault, type Fix, faultAfter, faultOf, isTooFast, isTracked, KEPT_HOURS } from './track.ts'

/** More in one batch are refused whole: a phone that was away for a day at one fix in 10 s sends several. */
const MOST_REPORTS = 2_000

/** What a device says of where a resource was. */
export interface Report extends Fix {
  readonly resourceId: number
}

/** Which record of the batch was not taken, which of its fields is wrong, and why. */
export interface RefusedReport extends Fault {
  readonly index: number
}

export interface ReportAnswer {
  readonly accepted: number
  readonly refused: readonly RefusedReport[]
  /** Who has moved. */
  readonly resourceIds: readonly number[]
}

/** A crew says which crew or vehicle it is with, for which its phone then speaks. @throws Forbidden, NotFound, Refused. */
export const joinResource = async (tx: Tx, actor: Actor, { id }: { readonly id: number }, at: Date): Promise<void> => {
  const { userId, role, departmentIds } = actor
  if (userId === null || role !== 'crew') throw Forbidden(role, 'go with a crew')
  const [resource] = await resourcesByIds(tx, [id])
  if (!resource || !departmentIds.includes(resource.departmentId)) throw NotFound('resource', id)
  if (!isTracked(resource.kind))
    throw Refused('NOT_MOVING', text('只有队伍和车辆会移动', 'only crews and vehicles move'))
  await putMember(tx, userId, id, at)
}

/** A phone's batch, also of what it gathered while it had no net: for whom its owner is with. @throws Forbidden, Refused. */
export const reportPositions = async (
  tx: Tx,
  actor: Actor,
  reports: readonly Report[],
  now: Date,
): Promise<ReportAnswer> => {
  const { userId, role } = actor
  if (userId === null || role !== 'crew') throw Forbidden(role, 'report positions')
  const own = await resourceOfMember(tx, userId)
  const mayReport = (resource: Resource) => resource.id === own
  return record(tx, reports, { mayReport, mark: { source: 'phone', reportedBy: userId, gatewayId: null } }, now)
}

export interface VehicleReports {
  readonly gateway: { readonly id: number; readonly departmentId: number }
  readonly source: 'vehicle' | 'simulated'
  readonly reports: readonly Report[]
}

/**
 * What a gateway says: of the crews and vehicles of its department and of those under it, or, where it is the command centre's, of all.
 * By the system. @throws Refused.
 */
export const reportVehicles = async (
  tx: Tx,
  { gateway, source, reports }: VehicleReports,
  now: Date,
): Promise<ReportAnswer> => {
  const known = await departments(tx, {})
  const isCentre = known.some(({ id, kind }) => id === gateway.departmentId && kind === 'command-centre')
  const under = withThoseUnder(known, gateway.departmentId)
  const mayReport = ({ departmentId }: Resource) => isCentre || under.has(departmentId)
  return record(tx, reports, { mayReport, mark: { source, reportedBy: null, gatewayId: gateway.id } }, now)
}

const withThoseUnder = (departments: readonly Department[], id: number): ReadonlySet<number> => {
  const under = new Set([id])
  // A department is under another whose row may come later: as many rounds as there are levels.
  for (let before = 0; before < under.size; ) {
    before = under.size
    for (const one of departments) if (one.parentId !== null && under.has(one.parentId)) under.add(one.id)
  }
  return under
}

interface Reporter {
  readonly mayReport: (resource: Resource) => boolean
  readonly mark: Pick<RecordedFix, 'source' | 'reportedBy' | 'gatewayId'>
}

/** Judges each report after those before it; what is sound goes in, the rest is named. */
const record = async (
  tx: Tx,
  reports: readonly Report[],
  { mayReport, mark }: Reporter,
  now: Date,
): Promise<ReportAnswer> => {
  if (reports.length > MOST_REPORTS)
    throw Refused('TOO_MANY', text(`一次最多 ${MOST_REPORTS} 个位置`, `at most ${MOST_REPORTS} positions at once`))
  const ids = [...new Set(reports.map(({ resourceId }) => resourceId))]
  const moving = (await resourcesByIds(tx, ids)).filter(({ kind }) => isTracked(kind))
  const allowed = new Map(moving.filter(mayReport).map((one) => [one.id, one]))
  const known = new Map(await lastFixes(tx, [...allowed.keys()], new Date(now.getTime() - KEPT_HOURS * 3_600_000)))
  const taken: RecordedFix[] = []
  const refused: RefusedReport[] = []
  for (const { report, index } of inTime(reports)) {
    const fault = allowed.has(report.resourceId) ? faultIn(report, { known, mark, now }) : NOT_YOURS
    if (fault) refused.push({ index, ...fault })
    else taken.push(believed(report, known, mark))
  }
  await addFixes(tx, taken, now)
  return {
    accepted: taken.length,
    refused: refused.sort((a, b) => a.index - b.index),
    resourceIds: [...new Set(taken.map(({ resourceId }) => resourceId))],
  }
}

const inTime = (reports: readonly Report[]) =>
  reports
    .map((report, index) => ({ report, index }))
    .sort((a, b) => a.report.at.getTime() - b.report.at.getTime() || a.index - b.index)

const NOT_YOURS: Fault = {
  field: 'resourceId',
  reason: text('不是您所在的队伍或车辆', 'not a crew or vehicle that you report for'),
}

interface Ground {
  readonly known: ReadonlyMap<number, LastFixes>
  readonly mark: Reporter['mark']
  readonly now: Date
}

const faultIn = (report: Report, { known, mark, now }: Ground): Fault | null =>
  faultOf(report, now) ?? faultAfter({ ...report, device: deviceOf(mark) }, known.get(report.resourceId)?.last ?? null)

/** As it is recorded, doubted where the way there could not have been gone; what comes after is judged by it. */
const believed = (report: Report, known: Map<number, LastFixes>, mark: Reporter['mark']): RecordedFix => {
  const trusted = known.get(report.resourceId)?.trusted ?? null
  const metres = trusted ? lengthOnSpheroid([trusted.place.coordinates, report.place.coordinates]) : 0
  const last = { ...report, device: deviceOf(mark) }
  const doubt = isTooFast(last, trusted, metres) ? 'too-fast' : null
  known.set(report.resourceId, { last, trusted: doubt ? trusted : last })
  return { ...report, ...mark, doubt }
}
