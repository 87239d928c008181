import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import { usersByIds } from '../user/user.repository.ts'
import { addBookmark, holdBookmark, holdNamesOf, putBookmark, removeBookmark } from './bookmark.repository.ts'
import { type Bookmark, type Held, MOST_BOOKMARKS, mayKeep, nameFault, placeFault } from './bookmark.ts'

interface Kept {
  readonly name: string
  readonly holds: Held
  readonly place: string
  readonly shared: boolean
}

// A bookmark is nobody's news: it leaves no event behind.

/** Keeps a view under a name. @throws Forbidden, Refused (BOOKMARK, NAME_TAKEN, TOO_MANY). */
export const saveBookmark = async (
  tx: Tx,
  actor: Actor,
  { name, holds, place, shared }: Kept,
  at: Date,
): Promise<Bookmark> => {
  const ownerId = keeper(actor)
  const fault = nameFault(name) ?? placeFault(place, holds)
  if (fault) throw Refused('BOOKMARK', fault)
  const [owner] = await usersByIds(tx, [ownerId])
  if (!owner) throw NotFound('user', ownerId)
  const names = await freeNames(tx, ownerId, { name, holds, id: null })
  if (names.size >= MOST_BOOKMARKS)
    throw Refused('TOO_MANY', text(`最多 ${MOST_BOOKMARKS} 个书签`, `at most ${MOST_BOOKMARKS} bookmarks`))
  const { departmentId } = owner
  const bookmark = { name: name.trim(), holds, place, shared, ownerId, departmentId, createdAt: at, updatedAt: at }
  const id = await addBookmark(tx, bookmark)
  if (id === undefined) throw taken()
  return { id, ...bookmark }
}

/** Calls it otherwise, shares it or no longer. @throws Forbidden, NotFound, Refused (BOOKMARK, NAME_TAKEN). */
export const changeBookmark = async (
  tx: Tx,
  actor: Actor,
  { id, name, shared }: Pick<Bookmark, 'id' | 'name' | 'shared'>,
  at: Date,
): Promise<Bookmark> => {
  const ownerId = keeper(actor)
  const fault = nameFault(name)
  if (fault) throw Refused('BOOKMARK', fault)
  const bookmark = await own(tx, ownerId, id)
  await freeNames(tx, ownerId, { name, holds: bookmark.holds, id })
  const changed = { ...bookmark, name: name.trim(), shared, updatedAt: at }
  await putBookmark(tx, changed)
  return changed
}

/** Forgets it; doing it twice changes nothing. @throws Forbidden, NotFound where it is another's. */
export const deleteBookmark = async (tx: Tx, actor: Actor, id: number): Promise<void> => {
  const ownerId = keeper(actor)
  const bookmark = await holdBookmark(tx, id)
  if (!bookmark) return
  if (bookmark.ownerId !== ownerId) throw NotFound('bookmark', id)
  await removeBookmark(tx, id)
}

const keeper = ({ userId, role }: Actor): number => {
  if (userId === null || !mayKeep(role)) throw Forbidden(role, 'keep bookmarks')
  return userId
}

const own = async (tx: Tx, ownerId: number, id: number): Promise<Bookmark> => {
  const bookmark = await holdBookmark(tx, id)
  if (bookmark?.ownerId !== ownerId) throw NotFound('bookmark', id)
  return bookmark
}

/** Every name that its owner has. @throws Refused (NAME_TAKEN) where another of his is called so. */
const freeNames = async (
  tx: Tx,
  ownerId: number,
  { name, holds, id }: { readonly name: string; readonly holds: Held; readonly id: number | null },
): Promise<ReadonlyMap<string, number>> => {
  const names = await holdNamesOf(tx, ownerId, holds)
  const called = names.get(name.trim())
  if (called !== undefined && called !== id) throw taken()
  return names
}

const taken = () => Refused('NAME_TAKEN', text('已有同名书签', 'another bookmark of yours is called so'))
