import { randomUUID } from 'node:crypto'
import { kysely, type Tx } from '../../db/transact.ts'

export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly byteCount: number
}

/** Keeps a file until it is applied or forgotten. Whoever uploads may read it, and the centre. */
export const putUpload = async (
  tx: Tx,
  file: { readonly fileName: string; readonly bytes: Buffer; readonly sha256: string },
  by: number,
  at: Date,
): Promise<Upload> => {
  const { id } = await kysely<'import_upload'>(tx)
    .insertInto('import_upload')
    .values({
      id: randomUUID(),
      file_name: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      uploaded_at: at,
      uploaded_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, fileName: file.fileName, byteCount: file.bytes.length }
}

export const uploadNamed = async (tx: Tx, id: string): Promise<{ fileName: string; bytes: Buffer } | undefined> => {
  const row = await kysely<'import_upload'>(tx)
    .selectFrom('import_upload')
    .select(['file_name', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { fileName: row.file_name, bytes: row.bytes }
}

export const forgetUploadsBefore = async (tx: Tx, before: Date): Promise<void> => {
  await kysely<'import_upload'>(tx).deleteFrom('import_upload').where('uploaded_at', '<', before).execute()
}
