import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Push, ReceiptKind } from './push.ts'

const pushes = (tx: Tx) =>
  kysely<'push' | 'receipt'>(tx)
    .selectFrom('push')
    .leftJoin('receipt as delivered', (on) =>
      on.onRef('delivered.push_id', '=', 'push.id').on('delivered.kind', '=', 'delivered'),
    )
    .leftJoin('receipt as seen', (on) => on.onRef('seen.push_id', '=', 'push.id').on('seen.kind', '=', 'read'))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('receipt')
          .select(['content', 'given_by', 'given_at'])
          .whereRef('receipt.push_id', '=', 'push.id')
          .where('receipt.kind', '=', 'replied')
          .orderBy('receipt.id', 'desc')
          .limit(1)
          .as('answer'),
      (on) => on.onTrue(),
    )
    .select([
      'push.id',
      'push.judgement_id',
      'push.incident_id',
      'push.department_id',
      'push.channel',
      'push.pushed_at',
      'delivered.given_at as delivered_at',
      'seen.given_at as read_at',
      'seen.given_by as read_by',
      'answer.given_at as replied_at',
      'answer.given_by as replied_by',
      'answer.content as reply',
    ])

type PushRow = Awaited<ReturnType<ReturnType<typeof pushes>['executeTakeFirstOrThrow']>>

export const pushById = async (tx: Tx, id: number): Promise<Push | undefined> => {
  const row = await pushes(tx).where('push.id', '=', id).executeTakeFirst()
  return row && asPush(row)
}

export const pushesOfJudgements = async (tx: Tx, judgementIds: readonly number[]): Promise<Push[]> =>
  (await pushes(tx).where('push.judgement_id', 'in', judgementIds).orderBy('push.id').execute()).map(asPush)

export const pushesOfIncident = async (tx: Tx, incidentId: number): Promise<Push[]> =>
  (await pushes(tx).where('push.incident_id', '=', incidentId).orderBy('push.id').execute()).map(asPush)

/** To these departments, newest first; unanswered ones only, when asked. */
export const myPushes = async (
  tx: Tx,
  departmentIds: readonly number[],
  { unanswered, first }: { readonly unanswered?: boolean | null; readonly first: number },
): Promise<Push[]> => {
  if (departmentIds.length === 0) return []
  let query = pushes(tx).where('push.department_id', 'in', [...departmentIds])
  if (unanswered != null) query = query.where('answer.given_at', unanswered ? 'is' : 'is not', null)
  return (await query.orderBy('push.id', 'desc').limit(first).execute()).map(asPush)
}

/** @returns the push's id. */
export const addPush = async (
  tx: Tx,
  push: { judgementId: number; incidentId: number; departmentId: number; at: Date },
): Promise<number> => {
  const { id } = await kysely<'push'>(tx)
    .insertInto('push')
    .values({
      judgement_id: push.judgementId,
      incident_id: push.incidentId,
      department_id: push.departmentId,
      pushed_at: push.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Delivered and read happen once; @returns false when it had happened already. */
export const addReceipt = async (
  tx: Tx,
  receipt: { pushId: number; kind: ReceiptKind; content?: string; givenBy: number | null; at: Date },
): Promise<boolean> => {
  const row = await kysely<'receipt'>(tx)
    .insertInto('receipt')
    .values({
      push_id: receipt.pushId,
      kind: receipt.kind,
      content: receipt.content ?? null,
      given_by: receipt.givenBy,
      given_at: receipt.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['push_id', 'kind'])
        .where(sql.ref('kind'), 'in', [sql.lit('delivered'), sql.lit('read')])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const asPush = (row: PushRow): Push => ({
  id: row.id,
  judgementId: row.judgement_id,
  incidentId: row.incident_id,
  departmentId: row.department_id,
  channel: row.channel,
  pushedAt: row.pushed_at,
  deliveredAt: row.delivered_at,
  readAt: row.read_at,
  readBy: row.read_by,
  repliedAt: row.replied_at,
  repliedBy: row.replied_by,
  reply: row.reply,
})
