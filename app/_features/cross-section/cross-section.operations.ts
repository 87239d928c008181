import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface CutThing {
  readonly id: string
  readonly segmentId: string
  readonly sectorId: string
  readonly kindName: Text
  readonly code: string
  readonly name: Text | null
  readonly material: Text | null
  readonly alongM: number
  readonly angleDeg: number
  readonly shape: 'round' | 'box' | null
  readonly widthM: number | null
  readonly heightM: number | null
  readonly sizeAssumed: boolean
  readonly basis: 'axis' | 'cover' | 'unrecorded' | 'surface'
  readonly topM: number | null
  readonly axisM: number | null
  readonly bottomM: number | null
}

export interface CutGap {
  readonly one: string
  readonly other: string
  readonly besideM: number | null
  readonly aboveM: number | null
  readonly requiredBesideM: number | null
  readonly requiredCrossingM: number | null
  readonly requiredBy: string | null
  readonly requiredVerified: boolean | null
  readonly tooNear: 'beside' | 'crossing' | null
}

export interface CrossSection {
  readonly lengthM: number
  readonly street: Text | null
  readonly things: readonly CutThing[]
  readonly gaps: readonly CutGap[]
}

interface PositionInput {
  readonly longitude: number
  readonly latitude: number
}

export const CROSS_SECTION: TypedDocumentNode<
  { crossSection: CrossSection },
  { from: PositionInput; to: PositionInput }
> = gql`
  query CrossSection($from: PositionInput!, $to: PositionInput!) {
    crossSection(from: $from, to: $to) {
      lengthM
      street { zh en }
      things {
        id segmentId sectorId kindName { zh en } code name { zh en } material { zh en }
        alongM angleDeg shape widthM heightM sizeAssumed basis topM axisM bottomM
      }
      gaps { one other besideM aboveM requiredBesideM requiredCrossingM requiredBy requiredVerified tooNear }
    }
  }
`
