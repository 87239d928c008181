import { kysely, type Tx } from '../db/transact.ts'
import { isWallAnswer, type WallAnswer, type WallView } from './wall-view.ts'

const COLUMNS = ['id', 'place', 'sent_by', 'sent_at', 'ends_at', 'answer', 'answered_at'] as const

interface Row {
  readonly id: number
  readonly place: string
  readonly sent_by: number
  readonly sent_at: Date
  readonly ends_at: Date
  readonly answer: string | null
  readonly answered_at: Date | null
}

const asView = ({ id, place, sent_by, sent_at, ends_at, answer, answered_at }: Row): WallView => ({
  id,
  place,
  sentBy: sent_by,
  sentAt: sent_at,
  endsAt: ends_at,
  answer: answer !== null && isWallAnswer(answer) ? answer : null,
  answeredAt: answered_at,
})

/** The newest that is neither over nor taken back: a newer one ends those before it. */
export const wallViewAt = async (tx: Tx, at: Date): Promise<WallView | undefined> => {
  const row = await kysely<'wall_view'>(tx)
    .selectFrom('wall_view')
    .select([...COLUMNS, 'ended_at'])
    .where('sent_at', '<=', at)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && row.ended_at === null && row.ends_at > at ? asView(row) : undefined
}

export const addWallView = async (
  tx: Tx,
  view: Pick<WallView, 'place' | 'sentBy' | 'sentAt' | 'endsAt'>,
): Promise<number> => {
  const { id } = await kysely<'wall_view'>(tx)
    .insertInto('wall_view')
    .values({ place: view.place, sent_by: view.sentBy, sent_at: view.sentAt, ends_at: view.endsAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The view, held until the transaction ends; undefined where there is none or it was taken back. */
export const holdWallView = async (tx: Tx, id: number): Promise<WallView | undefined> => {
  const row = await kysely<'wall_view'>(tx)
    .selectFrom('wall_view')
    .select([...COLUMNS])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && asView(row)
}

export const endWallView = async (tx: Tx, id: number, by: number, at: Date): Promise<void> => {
  await kysely<'wall_view'>(tx)
    .updateTable('wall_view')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .execute()
}

export const putWallAnswer = async (tx: Tx, id: number, answer: WallAnswer, at: Date): Promise<void> => {
  await kysely<'wall_view'>(tx).updateTable('wall_view').set({ answer, answered_at: at }).where('id', '=', id).execute()
}
