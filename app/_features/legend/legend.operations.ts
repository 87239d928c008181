import { gql, type TypedDocumentNode } from '@apollo/client'

export interface LayerExports {
  readonly layers: readonly string[]
  readonly formats: readonly string[]
}

export const LAYER_EXPORTS: TypedDocumentNode<{ layerExports: LayerExports }, Record<string, never>> = gql`
  query LayerExports {
    layerExports { layers formats }
  }
`
