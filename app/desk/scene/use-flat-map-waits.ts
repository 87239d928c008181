'use client'
import { useRef } from 'react'
import { create } from 'zustand'
import { usePlace } from '../../_lib/place/use-place.ts'

const useSceneShown = create<{ readonly shown: boolean }>()(() => ({ shown: false }))

/** The scene has drawn its first picture, or never will. */
export const sceneShown = () => useSceneShown.setState({ shown: true })

/**
 * True while the flat map need not be there yet: the address began with the scene, which lies over it and wants the processor for itself.
 * Once there it stays.
 */
export function useFlatMapWaits(): boolean {
  const { place } = usePlace()
  const { shown } = useSceneShown()
  const begun = useRef(false)
  if (!place.scene || shown) begun.current = true
  return !begun.current
}
