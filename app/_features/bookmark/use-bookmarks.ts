'use client'
import { useQuery } from '@apollo/client/react'
import { type Held, mayKeep } from '../../../geo-data/bookmark/bookmark.ts'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { useSession } from '../session/signed-in.tsx'
import { BOOKMARKS, type Bookmark } from './bookmark.operations.ts'

const NONE: readonly Bookmark[] = []

/** Everything of a kind that was kept and that the reader may go to. */
export function useBookmarks(holds: Held = 'view'): readonly Bookmark[] {
  const { role } = useSession()
  const { data, error, refetch } = useQuery(BOOKMARKS, { variables: { holds }, skip: !mayKeep(role) })
  useAskAgain(error, () => refetch())
  return data?.bookmarks ?? NONE
}
