import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Bounds } from '../../../_lib/place/place.ts'
import type { SceneModel } from './model-state.ts'

/** Models that stay where they are and stand inside the bounds. */
export const SCENE_MODELS: TypedDocumentNode<{ sceneModels: readonly SceneModel[] }, { bounds: Bounds }> = gql`
  query SceneModels($bounds: BoundsInput!) {
    sceneModels(bounds: $bounds) { id format name { zh en } url ring lowestM highestM }
  }
`
