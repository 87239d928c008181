'use client'
import { useMemo } from 'react'
import { SECTORS } from '../../geo-data/sectors/registry.ts'
import type { LayerChoice } from '../_features/map/layer-choice.ts'
import { isShown, layerTree } from '../_features/map/layer-group.ts'
import { GROUP_NUMBERS } from '../_features/map/sensor-group/group-layers.ts'
import { useCityHour } from '../_features/population/use-city-hour.ts'
import { usePlace } from '../_lib/place/use-place.ts'

/** Hidden, shown, opacities, the scene's sectors, dimmed, the hour. */
type Key = [string[], string[], Record<string, number>, string[] | null, boolean, number]

/** How much is left of what is watched where the scene is about what is not. */
const DIMMED = 0.3

/**
 * Layers of the wall: what a desk has sent in the address, the defaults where it said nothing, and of the sectors only those of the
 * scene. `dimmed`: all that belongs to a sector steps back.
 */
export function useWallLayers(sectors: readonly string[] | null, dimmed: boolean): LayerChoice {
  const { place } = usePlace()
  const key = JSON.stringify([place.hidden, place.shown, place.faded, sectors, dimmed, useCityHour()])
  return useMemo(() => {
    const [off, on, said, now, dim, hour] = JSON.parse(key) as Key
    const waiting = SECTORS.filter(({ id }) => now !== null && !now.includes(id))
    const notNow = (id: string) => waiting.some((other) => id.startsWith(`${other.id}.`))
    const groups = layerTree().flatMap((branch) => branch.groups)
    const hidden = groups.filter((group) => !isShown(group, off, on) || notNow(group.id)).map(({ id }) => id)
    const stepped = dim ? groups.filter(({ branch }) => SECTORS.some(({ id }) => id === branch)) : []
    const opacity = { ...Object.fromEntries(stepped.map(({ id }) => [id, DIMMED])), ...said }
    return { hidden: new Set([...hidden, GROUP_NUMBERS]), opacity, hour }
  }, [key])
}
