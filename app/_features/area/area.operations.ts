import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Area } from '../../../geo-data/area/area.ts'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

interface PositionInput {
  readonly longitude: number
  readonly latitude: number
}

/** An area as the contract takes it. */
export interface AreaInput {
  readonly circle?: { readonly centre: PositionInput; readonly radiusM: number }
  readonly polygon?: readonly PositionInput[]
  readonly line?: { readonly positions: readonly PositionInput[]; readonly bufferM: number }
}

const position = ([longitude, latitude]: readonly [number, number]): PositionInput => ({ longitude, latitude })

export const areaInput = (area: Area): AreaInput => {
  if (area.shape === 'circle') return { circle: { centre: position(area.centre), radiusM: area.radiusM } }
  if (area.shape === 'polygon') return { polygon: area.ring.map(position) }
  return { line: { positions: area.line.map(position), bufferM: area.bufferM } }
}

/** A kind, as a list is narrowed to it. */
export interface AreaKind {
  readonly record: string
  readonly sectorId: string | null
  readonly kind: string
}

export interface AreaCount extends AreaKind {
  readonly kindName: Text
  readonly count: number
  readonly lengthM: number | null
}

export interface AreaThing extends AreaKind {
  readonly id: string
  readonly kindName: Text
  readonly code: string | null
  readonly name: Text | null
  readonly distanceM: number
  readonly longitude: number
  readonly latitude: number
}

export const AREA_COUNTS: TypedDocumentNode<{ areaCounts: readonly AreaCount[] }, { area: AreaInput }> = gql`
  query AreaCounts($area: AreaInput!) {
    areaCounts(area: $area) { record sectorId kind kindName { zh en } count lengthM }
  }
`

export const AREA_THINGS: TypedDocumentNode<
  { areaThings: Connection<AreaThing> },
  { area: AreaInput; only: AreaKind | null; first: number; after: string | null }
> = gql`
  query AreaThings($area: AreaInput!, $only: AreaKindInput, $first: Int!, $after: String) {
    areaThings(area: $area, only: $only, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node { id record sectorId kind kindName { zh en } code name { zh en } distanceM longitude latitude }
      }
    }
  }
`
