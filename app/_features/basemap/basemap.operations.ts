import { gql, type TypedDocumentNode } from '@apollo/client'
import type { BaseSource } from '../../../geo-data/basemap/base-source.ts'
import type { Terrain } from '../../../geo-data/terrain/terrain.ts'

interface Bases {
  readonly baseSources: readonly BaseSource[]
  readonly terrain: Terrain | null
}

/** Base maps of others and the relief: one question, since most cities have configured neither. */
export const BASE_SOURCES: TypedDocumentNode<Bases, Record<string, never>> = gql`
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
    terrain {
      name
      attribution
      crs
      heights
      resolutionM
      bounds { west south east north }
      minZoom
      maxZoom
      version
    }
  }
`
