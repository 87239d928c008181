import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Attachment, MediaType } from './attachment.ts'

const attachments = (tx: Tx) =>
  kysely<'attachment'>(tx)
    .selectFrom('attachment')
    .select((eb) => [
      'id',
      'incident_id',
      'task_id',
      'file_name',
      'media_type',
      'sha256',
      'taken_at',
      'uploaded_by',
      'uploaded_at',
      stAsGeoJson<Place>(eb.ref('position'), 7).as('place'),
    ])

type AttachmentRow = Awaited<ReturnType<ReturnType<typeof attachments>['executeTakeFirstOrThrow']>>

export const attachmentsOfTasks = async (tx: Tx, taskIds: readonly number[]): Promise<Attachment[]> =>
  (await attachments(tx).where('task_id', 'in', taskIds).orderBy('uploaded_at').orderBy('id').execute()).map(
    asAttachment,
  )

export const attachmentsOfIncident = async (tx: Tx, incidentId: number): Promise<Attachment[]> =>
  (await attachments(tx).where('incident_id', '=', incidentId).orderBy('uploaded_at').orderBy('id').execute()).map(
    asAttachment,
  )

export const attachmentById = async (tx: Tx, id: string): Promise<Attachment | undefined> => {
  const row = await attachments(tx).where('id', '=', id).executeTakeFirst()
  return row && asAttachment(row)
}

export const attachmentBytes = async (tx: Tx, id: string): Promise<Buffer | undefined> => {
  const row = await kysely<'attachment'>(tx)
    .selectFrom('attachment')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.bytes
}

export const putAttachment = async (
  tx: Tx,
  attachment: Omit<Attachment, 'id'> & { readonly bytes: Uint8Array },
): Promise<string> => {
  const { place } = attachment
  const { id } = await kysely<'attachment'>(tx)
    .insertInto('attachment')
    .values({
      incident_id: attachment.incidentId,
      task_id: attachment.taskId,
      file_name: attachment.fileName,
      media_type: attachment.mediaType,
      bytes: Buffer.from(attachment.bytes),
      sha256: attachment.sha256,
      taken_at: attachment.takenAt,
      uploaded_by: attachment.uploadedBy,
      uploaded_at: attachment.uploadedAt,
      position: place && stPoint(place.coordinates[0], place.coordinates[1]),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The media type is closed by the table's check. */
const asAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  incidentId: row.incident_id,
  taskId: row.task_id,
  fileName: row.file_name,
  mediaType: row.media_type as MediaType,
  sha256: row.sha256,
  takenAt: row.taken_at,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  place: row.place,
})
