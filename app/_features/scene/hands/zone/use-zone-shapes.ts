'use client'
import { useEffect } from 'react'
import type { ImpactZone } from '../../../impact-zone/impact-zone.operations.ts'
import type { LiveScene } from '../../engine/live-scene.ts'
import type { SceneBuilding } from '../../scene.operations.ts'
import { facades } from './facade.ts'
import { balls, domes } from './volume.ts'

const NO_BUILDINGS: readonly SceneBuilding[] = []

/** Zones as they stand in space: shells over the ground and the faces that they reach. A wall shows its three lines and no flame. */
export function useZoneShapes(
  scene: LiveScene | null,
  { zones, inHand }: { readonly zones: readonly ImpactZone[]; readonly inHand: boolean },
  buildings: readonly SceneBuilding[] = NO_BUILDINGS,
) {
  useEffect(() => {
    scene?.hands.showFacades(facades(buildings, zones))
  }, [scene, buildings, zones])
  useEffect(() => {
    scene?.hands.showVolumes(domes(zones), inHand ? balls(zones) : [])
  }, [scene, zones, inHand])
}
