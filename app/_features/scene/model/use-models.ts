'use client'
import { useCallback, useEffect, useState } from 'react'
import type { LiveScene } from '../engine/live-scene.ts'
import type { ModelNews, SceneModel } from './model-state.ts'

const NOBODY: ReadonlySet<string> = new Set()
const SILENCE: ReadonlyMap<string, ModelNews> = new Map()

/** Shows the models that are not switched off, and hears how their opening went. */
export function useModels(scene: LiveScene | null, models: readonly SceneModel[]) {
  const [news, setNews] = useState(SILENCE)
  const [hidden, setHidden] = useState(NOBODY)
  useEffect(() => {
    const tell = (id: string, said: ModelNews) => setNews((before) => new Map(before).set(id, said))
    scene?.showModels(
      models.filter(({ id }) => !hidden.has(id)),
      tell,
    )
  }, [scene, models, hidden])
  const turn = useCallback((id: string, on: boolean) => {
    setHidden((before) => new Set(on ? [...before].filter((one) => one !== id) : [...before, id]))
  }, [])
  return { news, hidden, turn }
}
