import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Report, ReportKind } from './report.ts'

export const putReport = async (tx: Tx, report: Omit<Report, 'id'>): Promise<number> => {
  const { id } = await kysely<'report'>(tx)
    .insertInto('report')
    .values({
      incident_id: report.incidentId,
      kind: report.kind,
      channel: report.channel,
      caller_name: report.callerName,
      caller_phone: report.callerPhone,
      address: report.address,
      content: report.content,
      reported_at: report.reportedAt,
      recorded_by: report.recordedBy,
      geom: report.place && stPoint(report.place.coordinates[0], report.place.coordinates[1]),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Every report of an incident and of those merged into it, in order. */
export const reportsOf = async (tx: Tx, incidentId: number): Promise<Report[]> => {
  const rows = await kysely<'report' | 'incident'>(tx)
    .selectFrom('report')
    .select((eb) => [
      'id',
      'incident_id',
      'kind',
      'channel',
      'caller_name',
      'caller_phone',
      'address',
      'content',
      'reported_at',
      'recorded_by',
      stAsGeoJson<Place>(eb.ref('geom'), 7).as('place'),
    ])
    .where((eb) =>
      eb.or([
        eb('incident_id', '=', incidentId),
        eb('incident_id', 'in', eb.selectFrom('incident').select('id').where('merged_into_id', '=', incidentId)),
      ]),
    )
    .orderBy('reported_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    incidentId: row.incident_id,
    kind: row.kind as ReportKind, // closed by the table's check
    channel: row.channel,
    callerName: row.caller_name,
    callerPhone: row.caller_phone,
    address: row.address,
    content: row.content,
    reportedAt: row.reported_at,
    recordedBy: row.recorded_by,
    place: row.place,
  }))
}
