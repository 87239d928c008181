'use client'
import { useQuery } from '@apollo/client/react'
import { mayKeep } from '../../../geo-data/bookmark/bookmark.ts'
import { useSession } from '../session/signed-in.tsx'
import { BOOKMARKS, type Bookmark } from './bookmark.operations.ts'

const NONE: readonly Bookmark[] = []

/** Every view that was kept and that the reader may go to. */
export function useBookmarks(): readonly Bookmark[] {
  const { role } = useSession()
  const { data } = useQuery(BOOKMARKS, { skip: !mayKeep(role) })
  return data?.bookmarks ?? NONE
}
