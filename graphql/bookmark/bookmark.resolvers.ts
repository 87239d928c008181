import { changeBookmark, deleteBookmark, saveBookmark } from '../../geo-data/bookmark/bookmark.commands.ts'
import { bookmarksOf } from '../../geo-data/bookmark/bookmark.repository.ts'
import { type Bookmark, type Held, isHeld } from '../../geo-data/bookmark/bookmark.ts'
import { idOf, limitOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

type Kept = { readonly name: string; readonly holds: string; readonly place: string; readonly shared: boolean }
type Changed = { readonly id: string; readonly name: string; readonly shared: boolean }

/** @throws bad input for what no bookmark holds. */
const heldOf = (holds: string): Held => {
  if (!isHeld(holds)) throw badInput('a bookmark holds view or layers')
  return holds
}

export const bookmarkResolvers = {
  Query: {
    bookmarks: (_: unknown, { first, holds }: { first: number; holds: string }, { read, actor }: Context) =>
      read((tx) => bookmarksOf(tx, actor.userId, limitOf(first), heldOf(holds))),
  },
  Mutation: {
    saveBookmark: (_: unknown, kept: Kept, { transact, actor, at }: Context) =>
      transact((tx) => saveBookmark(tx, actor, { ...kept, holds: heldOf(kept.holds) }, at)),
    changeBookmark: (_: unknown, { id, ...changed }: Changed, { transact, actor, at }: Context) =>
      transact((tx) => changeBookmark(tx, actor, { id: idOf(id), ...changed }, at)),
    deleteBookmark: async (_: unknown, { id }: { id: string }, { transact, actor }: Context) => {
      await transact((tx) => deleteBookmark(tx, actor, idOf(id)))
      return true
    },
  },
  Bookmark: {
    own: ({ ownerId }: Bookmark, _: unknown, { actor }: Context) => ownerId === actor.userId,
    owner: ({ ownerId }: Bookmark, _: unknown, { loaders }: Context) => loaders.user.load(ownerId),
    department: ({ departmentId }: Bookmark, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
  },
} satisfies Resolvers
