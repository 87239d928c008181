'use client'
import { useQuery } from '@apollo/client/react'
import { type Held, mayKeep } from '../../../geo-data/bookmark/bookmark.ts'
import { useSession } from '../session/signed-in.tsx'
import { BOOKMARKS, type Bookmark } from './bookmark.operations.ts'

const NONE: readonly Bookmark[] = []

/** Everything of a kind that was kept and that the reader may go to. */
export function useBookmarks(holds: Held = 'view'): readonly Bookmark[] {
  const { role } = useSession()
  const { data } = useQuery(BOOKMARKS, { variables: { holds }, skip: !mayKeep(role) })
  return data?.bookmarks ?? NONE
}
