import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { requireLeader } from '../incident/incident.ts'
import { openOne, tell } from '../incident/telling.commands.ts'
import { Refused } from '../refusal.ts'
import { putReport } from './report.repository.ts'
import { isReportKind } from './report.ts'

export interface ReportInput {
  readonly incidentId: number
  /** follow-up or final: the first report is what opens an incident. */
  readonly kind: string
  readonly content: string
  readonly callerName?: string | null
  readonly callerPhone?: string | null
  readonly channel?: string | null
  readonly reportedAt?: Date | null
}

/** Writes down what was called in about an incident under way. @throws Forbidden, NotFound, Refused. */
export const addReport = async (tx: Tx, actor: Actor, input: ReportInput, at: Date): Promise<void> => {
  requireLeader(actor.role, 'add reports')
  const incident = await openOne(tx, input.incidentId)
  if (!isReportKind(input.kind) || input.kind === 'first')
    throw Refused('UNKNOWN_REPORT_KIND', 'a report to an open incident is follow-up or final')
  const content = input.content.trim()
  if (content === '') throw Refused('CONTENT_MISSING', 'a report says something')
  const reportId = await putReport(tx, {
    incidentId: incident.id,
    kind: input.kind,
    channel: input.channel ?? 'phone',
    callerName: input.callerName ?? null,
    callerPhone: input.callerPhone ?? null,
    address: null,
    content,
    reportedAt: input.reportedAt ?? at,
    recordedBy: actor.userId,
    place: null,
  })
  await tell(tx, 'report.added', incident, { actor, at, ids: { reportId } })
}
