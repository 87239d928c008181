'use client'
import { useEffect, useState } from 'react'
import { METRES_PER_DEGREE } from '../../../../geo-data/place/place.ts'
import { type ReliefGrid, unpackRelief } from '../../../../geo-data/terrain/relief.ts'
import type { Terrain } from '../../../../geo-data/terrain/terrain.ts'
import { useTerrain } from '../../basemap/use-bases.ts'

/** The heights of the city, and what they were drawn from. */
export interface SceneRelief {
  readonly grid: ReliefGrid
  readonly terrain: Terrain
}

/** What a screen says of the relief: its file, and how far apart its heights are here. */
export const reliefWords = ({ grid: { bounds, rows }, terrain }: SceneRelief) => ({
  name: terrain.name,
  metres: Math.round(((bounds.north - bounds.south) / (rows - 1)) * METRES_PER_DEGREE),
})

/** The ground that the scene stands on; null: it is flat. `away`: there is a relief, and it could not be read. */
interface Ground {
  readonly relief: SceneRelief | null
  readonly away: boolean
}

const FLAT_GROUND: Ground = { relief: null, away: false }
const AWAY: Ground = { relief: null, away: true }

/** @throws when refused */
async function askRelief(terrain: Terrain): Promise<Ground> {
  const answer = await fetch(`/tiles/relief?v=${terrain.version}`)
  if (!answer.ok) throw new Error(`/tiles/relief: ${answer.status}`)
  return { relief: { grid: unpackRelief(new Uint8Array(await answer.arrayBuffer())), terrain }, away: false }
}

/** What the scene stands on; undefined while nobody knows. Where no relief is configured nothing is asked for. */
export function useRelief(): Ground | undefined {
  const terrain = useTerrain()
  const [ground, setGround] = useState<Ground>()
  useEffect(() => {
    if (!terrain) return
    let over = false
    const hear = (next: Ground) => over || setGround(next)
    askRelief(terrain).then(hear, () => hear(AWAY))
    return () => {
      over = true
      setGround(undefined)
    }
  }, [terrain])
  return terrain === null ? FLAT_GROUND : ground
}
