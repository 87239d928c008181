import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Archive, ArchivedStory } from './archive.ts'
import type { Story } from './story.ts'

const COLUMNS = ['id', 'incident_id', 'digest', 'previous_digest', 'made_at'] as const

/** One archive at a time, since each is chained to the one before. Held until the transaction ends. */
export const holdChain = async (tx: Tx): Promise<void> => {
  await kysely<'archive'>(tx).selectNoFrom(sql`pg_advisory_xact_lock(hashtext('archive chain'))`.as('held')).execute()
}

export const lastDigest = async (tx: Tx): Promise<string | null> => {
  const row = await kysely<'archive'>(tx)
    .selectFrom('archive')
    .select('digest')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.digest ?? null
}

export const addArchive = async (
  tx: Tx,
  archive: { incidentId: number; document: string; digest: string; previousDigest: string | null; at: Date },
): Promise<number> => {
  const { id } = await kysely<'archive'>(tx)
    .insertInto('archive')
    .values({
      incident_id: archive.incidentId,
      document: archive.document,
      digest: archive.digest,
      previous_digest: archive.previousDigest,
      made_at: archive.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const archiveOf = async (tx: Tx, incidentId: number): Promise<Archive | undefined> => {
  const row = await kysely<'archive'>(tx)
    .selectFrom('archive')
    .select(COLUMNS)
    .where('incident_id', '=', incidentId)
    .executeTakeFirst()
  return row && asArchive(row)
}

export const archiveById = async (tx: Tx, id: number): Promise<ArchivedStory<Story> | undefined> => {
  const row = await kysely<'archive'>(tx)
    .selectFrom('archive')
    .select([...COLUMNS, 'document'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...asArchive(row), document: row.document as unknown as Story } // written by `archiveIncident`
}

/** The whole chain in order, for whoever verifies it. */
export const archiveChain = async (tx: Tx): Promise<ArchivedStory[]> => {
  const rows = await kysely<'archive'>(tx)
    .selectFrom('archive')
    .select([...COLUMNS, 'document'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...asArchive(row), document: row.document }))
}

interface ArchiveRow {
  readonly id: number
  readonly incident_id: number
  readonly digest: string
  readonly previous_digest: string | null
  readonly made_at: Date
}

const asArchive = (row: ArchiveRow): Archive => ({
  id: row.id,
  incidentId: row.incident_id,
  digest: row.digest,
  previousDigest: row.previous_digest,
  madeAt: row.made_at,
})
