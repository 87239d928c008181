import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Attachment, AttachmentKind, AttachmentSource, TaskPhoto, Thing, Withdrawal } from './attachment.ts'
import type { MediaType } from './media-type.ts'

const attachments = (tx: Tx) =>
  kysely<'attachment'>(tx)
    .selectFrom('attachment')
    .select((eb) => [
      'id',
      'incident_id',
      'task_id',
      'asset_id',
      'segment_id',
      'kind',
      'title',
      'source',
      'file_name',
      'media_type',
      'sha256',
      'taken_at',
      'uploaded_by',
      'uploaded_at',
      'withdrawn_at',
      'withdrawn_by',
      'withdrawn_reason',
      eb.fn<number>('octet_length', ['bytes']).as('size_bytes'),
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

export const attachmentsByIds = async (tx: Tx, ids: readonly string[]): Promise<Attachment[]> =>
  ids.length === 0 ? [] : (await attachments(tx).where('id', 'in', ids).execute()).map(asAttachment)

/** Pictures that stand on record of many things themselves. */
export const picturesOfThings = async (
  tx: Tx,
  ids: readonly number[],
  { record }: Pick<Thing, 'record'>,
): Promise<Attachment[]> =>
  (
    await attachments(tx)
      .where(`${record}_id`, 'in', ids)
      .where('withdrawn_at', 'is', null)
      .where('media_type', 'like', 'image/%')
      .execute()
  ).map(asAttachment)

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

export const putTaskPhoto = async (tx: Tx, photo: TaskPhoto): Promise<string> => {
  const { place } = photo
  const { id } = await kysely<'attachment'>(tx)
    .insertInto('attachment')
    .values({
      incident_id: photo.incidentId,
      task_id: photo.taskId,
      file_name: photo.fileName,
      media_type: photo.mediaType,
      bytes: Buffer.from(photo.bytes),
      sha256: photo.sha256,
      taken_at: photo.takenAt,
      uploaded_by: photo.uploadedBy,
      uploaded_at: photo.uploadedAt,
      position: place && stPoint(place.coordinates[0], place.coordinates[1]),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Media type, kind and source are closed by the table's checks. */
const asAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  incidentId: row.incident_id,
  taskId: row.task_id,
  thing: thingOf(row),
  kind: row.kind as AttachmentKind,
  title: row.title,
  source: row.source as AttachmentSource,
  fileName: row.file_name,
  mediaType: row.media_type as MediaType,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  takenAt: row.taken_at,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  place: row.place,
  withdrawn: withdrawalOf(row),
})

const thingOf = ({ asset_id, segment_id }: AttachmentRow): Thing | null => {
  if (asset_id !== null) return { record: 'asset', id: asset_id }
  return segment_id === null ? null : { record: 'segment', id: segment_id }
}

/** All three or none, by the table's check. */
const withdrawalOf = ({ withdrawn_at, withdrawn_by, withdrawn_reason }: AttachmentRow): Withdrawal | null =>
  withdrawn_at === null || withdrawn_by === null || withdrawn_reason === null
    ? null
    : { at: withdrawn_at, by: withdrawn_by, reason: withdrawn_reason }
