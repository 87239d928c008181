'use client'
import { useMemo } from 'react'
import { SECTORS } from '../../geo-data/sectors/registry.ts'
import type { LayerChoice } from '../_features/map/layer-choice.ts'
import { isShown, layerTree } from '../_features/map/layer-group.ts'
import { useNow } from '../_lib/use-now.ts'
import { usePlace } from '../_lib/use-place.ts'
import { type Calm, sceneAt, scenesOf } from './rotation.ts'

const LOOK_MS = 5_000

const SCENES = scenesOf(SECTORS.map(({ id }) => id))

/** The sector a calm wall shows now, by itself; null is the overview of all. */
export function useRotation(calm: Calm): string | null {
  const now = useNow(LOOK_MS)
  return sceneAt(SCENES, now, calm)
}

/** Layers of the wall: what a desk has sent in the address, the defaults where it said nothing, and of the sectors only the one in turn. */
export function useWallLayers(sector: string | null): LayerChoice {
  const { place } = usePlace()
  const key = JSON.stringify([place.hidden, place.shown, place.faded])
  return useMemo(() => {
    const [off, on, opacity] = JSON.parse(key) as [string[], string[], Record<string, number>]
    const waiting = SECTORS.filter(({ id }) => sector !== null && id !== sector)
    const notNow = (id: string) => waiting.some((other) => id.startsWith(`${other.id}.`))
    const groups = layerTree().flatMap((branch) => branch.groups)
    const hidden = groups.filter((group) => !isShown(group, off, on) || notNow(group.id)).map(({ id }) => id)
    return { hidden: new Set(hidden), opacity }
  }, [key, sector])
}
