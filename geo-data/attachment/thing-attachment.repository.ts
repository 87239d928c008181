import { type RawBuilder, sql } from 'kysely'
import type { AssetRecord } from '../asset/asset.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { attachmentsByIds } from './attachment.repository.ts'
import type { Attachment, AttachmentKind, AttachmentSource, Thing } from './attachment.ts'
import type { MediaType } from './media-type.ts'

type Tables = 'attachment' | 'alarm' | 'sensor'

const on = (tx: Tx) => kysely<Tables>(tx)

/** What of things of one record is asked for. */
export interface AttachmentsAsked {
  readonly record: AssetRecord
  readonly kind: AttachmentKind | null
  /** Those that were withdrawn, instead of those that stand. */
  readonly withdrawn: boolean
}

/** How much of it: at most `limit` of each thing, after that one. */
export interface AttachmentsPage extends AttachmentsAsked {
  readonly limit: number
  readonly after: { readonly at: Date; readonly id: string } | null
}

/** int4: PostgreSQL fails over a larger one instead of finding nothing. */
const LARGEST_ID = 2_147_483_647

/** Its own, and the photos that crews took in a task of an incident which its own sensors raised. */
const ofThings = (ids: readonly number[], { record, kind, withdrawn }: AttachmentsAsked): RawBuilder<unknown> => {
  const thing = sql.ref(`${record}_id`)
  const possible = sql`${ids.filter((id) => id <= LARGEST_ID)}::int[]`
  return sql`(
    select a.${thing} as thing, a.id, a.kind, a.taken_at, a.uploaded_at from attachment a
      where a.${thing} = any (${possible}) and (a.withdrawn_at is not null) = ${withdrawn}
    union
    select s.${thing}, a.id, a.kind, a.taken_at, a.uploaded_at
      from sensor s join alarm on alarm.sensor_id = s.id join attachment a on a.incident_id = alarm.incident_id
      where s.${thing} = any (${possible}) and a.task_id is not null and not ${withdrawn}
  ) as found where ${kind}::text is null or found.kind = ${kind}`
}

/** To the millisecond, as a cursor says it. */
const NEWNESS = sql`date_trunc('milliseconds', coalesce(taken_at, uploaded_at))`

/** Photos and documents of many things, each thing's newest first. */
export const attachmentsOfThings = async (
  tx: Tx,
  ids: readonly number[],
  { limit, after, ...asked }: AttachmentsPage,
): Promise<{ readonly thing: number; readonly attachment: Attachment }[]> => {
  const { rows } = await sql<{ thing: number; id: string }>`
    select thing, id from (
      select thing, id, row_number() over (partition by thing order by at desc, id desc) as place from (
        select thing, id, ${NEWNESS} as at from ${ofThings(ids, asked)}) as dated
      where ${after === null} or (at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)) as placed
    where place <= ${limit} order by thing, place`.execute(on(tx))
  const known = new Map(
    (await attachmentsByIds(tx, [...new Set(rows.map(({ id }) => id))])).map((one) => [one.id, one]),
  )
  return rows.flatMap(({ thing, id }) => {
    const attachment = known.get(id)
    return attachment ? [{ thing, attachment }] : []
  })
}

/** How many there are of each thing; absent where none. */
export const attachmentCounts = async (
  tx: Tx,
  ids: readonly number[],
  asked: AttachmentsAsked,
): Promise<Map<number, number>> => {
  const { rows } = await sql<{ thing: number; count: number }>`
    select thing, count(*)::int as count from (select thing, id from ${ofThings(ids, asked)}) as counted group by thing`.execute(
    on(tx),
  )
  return new Map(rows.map(({ thing, count }) => [thing, count]))
}

/** The one of a thing that stands and has these very bytes. */
export const sameOfThing = async (tx: Tx, { record, id }: Thing, sha256: string): Promise<string | undefined> =>
  (
    await kysely<'attachment'>(tx)
      .selectFrom('attachment')
      .select('id')
      .where(`${record}_id`, '=', id)
      .where('sha256', '=', sha256)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  )?.id

/** Before it has an id. */
export interface NewPaper {
  readonly thing: Thing
  readonly kind: AttachmentKind
  readonly title: string
  readonly source: AttachmentSource
  readonly fileName: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly takenAt: Date | null
  readonly uploadedBy: number
  readonly uploadedAt: Date
}

export const addPaper = async (tx: Tx, paper: NewPaper): Promise<string> => {
  const { thing } = paper
  const { id } = await kysely<'attachment'>(tx)
    .insertInto('attachment')
    .values({
      asset_id: thing.record === 'asset' ? thing.id : null,
      segment_id: thing.record === 'segment' ? thing.id : null,
      kind: paper.kind,
      title: paper.title,
      source: paper.source,
      file_name: paper.fileName,
      media_type: paper.mediaType,
      bytes: Buffer.from(paper.bytes),
      sha256: paper.sha256,
      taken_at: paper.takenAt,
      uploaded_by: paper.uploadedBy,
      uploaded_at: paper.uploadedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False where somebody else has withdrawn it at this moment. */
export const withdrawPaper = async (
  tx: Tx,
  id: string,
  withdrawal: { readonly at: Date; readonly by: number; readonly reason: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await kysely<'attachment'>(tx)
    .updateTable('attachment')
    .set({ withdrawn_at: withdrawal.at, withdrawn_by: withdrawal.by, withdrawn_reason: withdrawal.reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
