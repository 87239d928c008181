import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Answer, Refusal } from './batch.ts'

export interface BatchKey {
  readonly gatewayId: number
  readonly batchId: string
}

/** Answers given before, by `keyOf`. */
export const answersGiven = async (tx: Tx, keys: readonly BatchKey[]): Promise<Map<string, Answer>> => {
  if (keys.length === 0) return new Map()
  const rows = await kysely<'ingest_batch'>(tx)
    .selectFrom('ingest_batch')
    .select(['gateway_id', 'batch_id', 'answer'])
    .where(
      sql<boolean>`(gateway_id, batch_id) in (select * from unnest(${keys.map((key) => key.gatewayId)}::int[],
        ${keys.map((key) => key.batchId)}::text[]))`,
    )
    .execute()
  return new Map(rows.map((row) => [keyOf({ gatewayId: row.gateway_id, batchId: row.batch_id }), asAnswer(row.answer)]))
}

/** jsonb keeps no order of keys: a repeated answer reads as the first did. */
const asAnswer = (stored: unknown): Answer => {
  const { received, accepted, stored: kept, late, future, repeated, refused } = stored as Answer
  return { received, accepted, stored: kept, late, future, repeated, refused: refused.map(asRefusal) }
}

const asRefusal = ({ record, field, reason }: Refusal): Refusal => ({ record, field, reason })

export const keyOf = ({ gatewayId, batchId }: BatchKey): string => `${gatewayId}|${batchId}`

/** @throws the database's error when another process has answered one of these batches in the meantime. */
export const addAnswers = async (
  tx: Tx,
  answers: readonly (BatchKey & { readonly answer: Answer })[],
  receivedAt: Date,
): Promise<void> => {
  if (answers.length === 0) return
  await kysely<'ingest_batch'>(tx)
    .insertInto('ingest_batch')
    .values(
      answers.map(({ gatewayId, batchId, answer }) => ({
        gateway_id: gatewayId,
        batch_id: batchId,
        received_at: receivedAt,
        answer: JSON.stringify(answer),
      })),
    )
    .execute()
}

/** Forgets answers nobody will ask for again. @returns how many. */
export const dropAnswersBefore = async (tx: Tx, moment: Date): Promise<number> => {
  const { numDeletedRows } = await kysely<'ingest_batch'>(tx)
    .deleteFrom('ingest_batch')
    .where('received_at', '<', moment)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
