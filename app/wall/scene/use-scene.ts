'use client'
import { useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNow } from '../../_lib/use-now.ts'
import { type Calm, type Turn, turnAt, turnsOf } from './rotation.ts'
import { OVERVIEW, SCENES, type Scene, sceneById, sceneByKey } from './scenes.ts'

const ADDRESS = 'scene'

/** Writes the pinned scene where a link can carry it, and leaves all else of the address as it is. */
function putInAddress(scene: Scene | null) {
  const search = new URLSearchParams(location.search)
  if (scene) search.set(ADDRESS, scene.id)
  else search.delete(ADDRESS)
  const next = search.toString()
  history.replaceState(null, '', next ? `?${next}` : location.pathname)
}

const isTyping = ({ target, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  ctrlKey ||
  altKey ||
  metaKey ||
  (target instanceof Element && target.closest('input, textarea, select, dialog') !== null)

/** What somebody has fixed, and what the wall shows now, from which arrows count. */
export interface Pin {
  readonly scene: Scene | null
  readonly shown: RefObject<Scene>
}

/**
 * The scene that somebody has fixed, by the address (`?scene=gas`) or by a key; null: the wall turns by itself. An address that says
 * nothing frees none: a desk that sends its view does not steal the scene.
 */
export function usePin(): Pin {
  const said = useSearchParams().get(ADDRESS)
  const [scene, setScene] = useState<Scene | null>(() => sceneById(said ?? '') ?? null)
  const shown = useRef<Scene>(OVERVIEW)
  useEffect(() => {
    const called = sceneById(said ?? '')
    if (called) setScene(called)
  }, [said])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const called = isTyping(event) ? undefined : sceneByKey(event.key, shown.current)
      if (called === undefined) return
      setScene(called)
      putInAddress(called)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return { scene, shown }
}

/** The scene on the wall now: the pinned one, else the one in turn; those that are `idle`, with nothing behind them, have no turn. */
export function useScene({ scene: pinned, shown }: Pin, calm: Calm, idle: readonly Scene[]): Turn<Scene> {
  const now = useNow()
  const turns = turnsOf(
    OVERVIEW,
    SCENES.filter((scene) => scene !== OVERVIEW && !idle.includes(scene)),
  )
  const turn = pinned ? { scene: pinned, until: null } : turnAt(turns, now, calm)
  useEffect(() => {
    shown.current = turn.scene
  })
  return turn
}
