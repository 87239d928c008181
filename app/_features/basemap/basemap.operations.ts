import { gql, type TypedDocumentNode } from '@apollo/client'
import type { BaseSource } from '../../../geo-data/basemap/base-source.ts'

export const BASE_SOURCES: TypedDocumentNode<{ baseSources: readonly BaseSource[] }, Record<string, never>> = gql`
  query BaseSources {
    baseSources {
      id
      name { zh en }
      draws
      as
      url
      hosts
      attribution
      datum
      grid
      minZoom
      maxZoom
      looks { layer draw colour widthPx text }
    }
  }
`
