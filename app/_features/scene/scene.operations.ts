import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Bounds } from '../../_lib/place/place.ts'
import type { SceneAsset, SceneSegment } from './scene-plan.ts'

export interface SceneBuilding {
  readonly id: string
  readonly heightM: number
  readonly ring: readonly (readonly [number, number])[]
}

export interface SceneAnswer {
  readonly segments: readonly SceneSegment[]
  readonly assets: readonly SceneAsset[]
  readonly buildings: readonly SceneBuilding[]
  readonly truncated: boolean
}

/** Networks with depth and buildings inside the bounds. */
export const SCENE_IN: TypedDocumentNode<{ sceneIn: SceneAnswer }, { bounds: Bounds; first: number }> = gql`
  query SceneIn($bounds: BoundsInput!, $first: Int!) {
    sceneIn(bounds: $bounds, first: $first) {
      segments { id sectorId kind diameterMm boreM positions }
      assets { id record sectorId kind attributes geometry }
      buildings { id heightM ring }
      truncated
    }
  }
`

export interface SceneSensor {
  readonly id: string
  readonly sectorId: string
  readonly position: Point
}

/** Sensors inside the bounds; their state comes with the readings. */
export const SENSORS_IN: TypedDocumentNode<
  { sensors: { edges: readonly { node: SceneSensor }[] } },
  { bounds: Bounds; first: number }
> = gql`
  query SceneSensors($bounds: BoundsInput!, $first: Int!) {
    sensors(filter: { bounds: $bounds }, first: $first) {
      edges { cursor node { id sectorId position } }
    }
  }
`
