'use client'
import { useMutation } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { useSession } from '../../_features/session/signed-in.tsx'
import { useWallView } from '../../_features/wall-view/use-wall-view.ts'
import { ANSWER_WALL_VIEW, type WallAnswer } from '../../_features/wall-view/wall-view.operations.ts'
import { parsePlace } from '../../_lib/place.ts'

/**
 * The view this wall shows because a desk has sent it; null: none. A pinned scene is not taken from the wall, and what an incident
 * has once taken from a desk does not come back. The wall says which it was.
 */
export function useSentView({ pinned, taken }: { readonly pinned: boolean; readonly taken: boolean }) {
  const { role } = useSession()
  const sent = useWallView()
  const [answer] = useMutation(ANSWER_WALL_VIEW)
  const [lost, setLost] = useState<string | null>(null)
  const id = sent?.view.id ?? null
  const said = sent?.view.answer ?? null
  const does: WallAnswer = taken ? 'taken' : pinned ? 'pinned' : 'shown'
  useEffect(() => {
    if (id !== null && does !== 'shown') setLost(id)
  }, [id, does])
  const isLost = id !== null && lost === id
  const told = isLost && does === 'shown' ? null : does
  useEffect(() => {
    if (id === null || told === null || told === said || role !== 'wall') return
    // Whoever sent it waits for a word; a wire that is away brings the view again, and with it this.
    answer({ variables: { id, answer: told } }).catch(() => undefined)
  }, [answer, id, told, said, role])
  const text = sent?.view.place ?? ''
  const place = useMemo(() => parsePlace(text), [text])
  return sent && does === 'shown' && !isLost ? { ...sent, place } : null
}
