'use client'
import { useMutation } from '@apollo/client/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../_features/session/signed-in.tsx'
import { useWallView } from '../../_features/wall-view/use-wall-view.ts'
import { ANSWER_WALL_VIEW, type WallAnswer } from '../../_features/wall-view/wall-view.operations.ts'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { parsePlace } from '../../_lib/place/place.ts'
import { wordToSay } from './wall-word.ts'

/**
 * The view this wall shows because a desk has sent it; null: none. A pinned scene is not taken from the wall, and what an incident
 * has once taken from a desk does not come back. The wall says which it was.
 */
export function useSentView({ pinned, taken }: { readonly pinned: boolean; readonly taken: boolean }) {
  const { role } = useSession()
  const sent = useWallView()
  const [lost, setLost] = useState<string | null>(null)
  const id = sent?.view.id ?? null
  const said = sent?.view.answer ?? null
  const does: WallAnswer = taken ? 'taken' : pinned ? 'pinned' : 'shown'
  useEffect(() => {
    if (id !== null && does !== 'shown') setLost(id)
  }, [id, does])
  const isLost = id !== null && lost === id
  const told = isLost && does === 'shown' ? null : does
  useTelling(id, role === 'wall' ? told : null, said)
  const text = sent?.view.place ?? ''
  const place = useMemo(() => parsePlace(text), [text])
  return sent && does === 'shown' && !isLost ? { ...sent, place } : null
}

/** Says what became of the view, to whoever sent it and waits for a word; a word that did not arrive is said again. */
function useTelling(id: string | null, told: WallAnswer | null, said: WallAnswer | null) {
  const [answer] = useMutation(ANSWER_WALL_VIEW)
  const own = useRef<{ readonly id: string; readonly word: WallAnswer } | null>(null)
  const [failed, setFailed] = useState<Error>()
  const tell = async () => {
    const word = wordToSay(told, own.current?.id === id ? own.current.word : null, said)
    if (id === null || word === null) return setFailed(undefined)
    own.current = { id, word }
    try {
      await answer({ variables: { id, answer: word } })
      setFailed(undefined)
    } catch (error) {
      own.current = null
      setFailed(error as Error)
    }
  }
  useAskAgain(failed, tell)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it speaks when one of these changes
  useEffect(() => void tell(), [id, told, said])
}
