'use client'
import { useEffect, useMemo } from 'react'
import type { ImpactZone } from '../../../impact-zone/impact-zone.operations.ts'
import type { LiveScene } from '../../engine/live-scene.ts'
import type { SceneBuilding } from '../../scene.operations.ts'
import { facades } from './facade.ts'
import { type Followed, type Plume, plumes } from './plume.ts'
import { balls, domes } from './volume.ts'

const NO_BUILDINGS: readonly SceneBuilding[] = []
const NOT_FOLLOWED: Followed = { zoneId: null, atS: null }

interface Zones {
  readonly zones: readonly ImpactZone[]
  readonly inHand: boolean
  readonly course?: Followed
}

/**
 * Zones as they stand in space: shells over the ground, the faces that they reach, clouds. A wall shows its three lines and no flame.
 * @returns the clouds.
 */
export function useZoneShapes(
  scene: LiveScene | null,
  { zones, inHand, course = NOT_FOLLOWED }: Zones,
  buildings: readonly SceneBuilding[] = NO_BUILDINGS,
): readonly Plume[] {
  useEffect(() => {
    scene?.hands.showFacades(facades(buildings, zones))
  }, [scene, buildings, zones])
  useEffect(() => {
    scene?.hands.showVolumes(domes(zones), inHand ? balls(zones) : [])
  }, [scene, zones, inHand])
  const clouds = useMemo(() => plumes(zones, course), [zones, course])
  useEffect(() => scene?.hands.showPlumes(clouds), [scene, clouds])
  return clouds
}
