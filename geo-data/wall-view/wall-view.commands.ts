import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { addWallView, endWallView, holdWallView, putWallAnswer } from './wall-view.repository.ts'
import { answerAfter, isPlace, WALL_SENDERS, WALL_VIEW_SECONDS, type WallAnswer, type WallView } from './wall-view.ts'

/** The number of whoever sends or takes back. @throws Forbidden. */
const senderIn = ({ userId, role }: Actor, deed: string): number => {
  if (userId === null || !WALL_SENDERS.has(role)) throw Forbidden(role, deed)
  return userId
}

/**
 * Sends a view to the wall for some seconds; whatever was there before it is over.
 * @throws Forbidden, Refused (NO_PLACE, DURATION_OUT_OF_RANGE).
 */
export const sendViewToWall = async (
  tx: Tx,
  actor: Actor,
  { place, seconds }: { readonly place: string; readonly seconds: number },
  at: Date,
): Promise<WallView> => {
  const sentBy = senderIn(actor, 'send a view to the wall')
  if (!isPlace(place)) throw Refused('NO_PLACE', 'place: what stands in the address of a desk')
  const { shortest, longest } = WALL_VIEW_SECONDS
  if (!(seconds >= shortest && seconds <= longest))
    throw Refused('DURATION_OUT_OF_RANGE', {
      zh: `seconds:${shortest} 秒到 ${longest / 3600} 小时`,
      en: `seconds: ${shortest} seconds to ${longest / 3600} hours`,
    })
  const view = { place, sentBy, sentAt: at, endsAt: new Date(at.getTime() + seconds * 1000) }
  const id = await addWallView(tx, view)
  await emit(tx, { type: 'wall-view.sent', at, actor, ids: { wallViewId: id } })
  return { id, ...view, answer: null, answeredAt: null }
}

/** Takes it back before its time; doing it twice changes nothing. @throws Forbidden. */
export const takeViewFromWall = async (tx: Tx, actor: Actor, id: number, at: Date): Promise<void> => {
  const by = senderIn(actor, 'take a view from the wall')
  if (!(await holdWallView(tx, id))) return
  await endWallView(tx, id, by, at)
  await emit(tx, { type: 'wall-view.ended', at, actor, ids: { wallViewId: id } })
}

/** The wall says what became of it, so that whoever sent it knows. @throws Forbidden, NotFound. */
export const answerWallView = async (
  tx: Tx,
  actor: Actor,
  { id, answer }: { readonly id: number; readonly answer: WallAnswer },
  at: Date,
): Promise<WallView> => {
  if (actor.role !== 'wall') throw Forbidden(actor.role, 'answer for the wall')
  const view = await holdWallView(tx, id)
  if (!view) throw NotFound('wall view', id)
  const said = answerAfter(view.answer, answer)
  if (said === view.answer) return view
  await putWallAnswer(tx, id, said, at)
  await emit(tx, { type: 'wall-view.answered', at, actor, ids: { wallViewId: id } })
  return { ...view, answer: said, answeredAt: at }
}
