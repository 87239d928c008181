import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Geometry } from 'geojson'
import type { Uncertainty } from '../../../geo-data/impact-zone/band/uncertainty.ts'
import type { Figure, Step } from '../../../geo-data/impact-zone/step.ts'
import type { Text } from '../../_lib/language.tsx'

/** The three lines of the map; what is on none of them lives on the bench. */
export type ZoneLine = 'must-leave' | 'shelter' | 'cordon'

export interface PeopleRange {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly hour: number
}

export interface ExposedPlace {
  readonly id: string
  readonly kind: string
  readonly name: Text
  readonly distanceM: number
}

export interface Exposure {
  readonly people: PeopleRange | null
  readonly protectionTargets: readonly ExposedPlace[]
  readonly hazardSources: readonly ExposedPlace[]
  readonly assets: readonly { readonly sectorId: string; readonly kind: string; readonly count: number }[]
  readonly buildings: number
}

/** The level of harm a zone is drawn at, and where it comes from. */
export interface ZoneCriterion {
  readonly name: Text
  readonly question: Text
  readonly value: number
  readonly unit: string
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
}

/** Radii that 5, 50 and 95 of 100 seeded samples stay within. */
export interface ZoneBand {
  readonly lowM: number
  readonly midM: number
  readonly highM: number
  readonly samples: number
  readonly seed: string
}

export interface ImpactZone {
  readonly id: string
  readonly scenario: string
  readonly law: string
  readonly validation: string
  readonly line: ZoneLine | null
  readonly label: Text
  readonly criterion: Partial<ZoneCriterion>
  readonly radiusM: number | null
  /** Missing until the samples are drawn. */
  readonly band?: ZoneBand | null
  readonly steps: readonly Step[]
  readonly geometry: Geometry
  readonly exposure: Exposure
}

export interface LeakCandidate {
  readonly segmentId: string
  readonly code: string
  readonly distanceM: number
  readonly score: number
  readonly reasons: readonly Text[]
  readonly geometry: Geometry
}

export interface ImpactZoneSet {
  readonly id: string
  readonly hazard: string
  readonly assumed: boolean
  readonly computedAt: string
  readonly requestedBy: { readonly name: Text } | null
  readonly lawVersion: string | null
  /** What was varied for the bands; missing until they are drawn. */
  readonly varied?: readonly Uncertainty[] | null
  readonly inputs: readonly Figure[]
  readonly candidates: readonly LeakCandidate[]
  readonly cards: readonly { readonly hazard: string; readonly title: Text; readonly text: Text }[]
  readonly zones: readonly ImpactZone[]
  readonly exposure: Exposure
}

const EXPOSURE = gql`
  fragment ExposureFields on Exposure {
    people { estimate low high hour }
    protectionTargets { id kind name { zh en } distanceM }
    hazardSources { id kind name { zh en } distanceM }
    assets { sectorId kind count }
    buildings
  }
`

const ZONE_SET = gql`
  fragment ZoneSetFields on ImpactZoneSet {
    id
    hazard
    assumed
    computedAt
    requestedBy { id name { zh en } }
    lawVersion
    inputs
    candidates { segmentId code distanceM score reasons { zh en } geometry }
    cards { hazard title { zh en } text { zh en } }
    zones {
      id
      scenario
      law
      validation
      line
      label { zh en }
      criterion
      radiusM
      steps
      geometry
      exposure { ...ExposureFields }
    }
    exposure { ...ExposureFields }
  }
  ${EXPOSURE}
`

export const IMPACT_ZONE_SET: TypedDocumentNode<{ impactZoneSet: ImpactZoneSet | null }, { id: string }> = gql`
  query ImpactZoneSet($id: ID!) {
    impactZoneSet(id: $id) { ...ZoneSetFields }
  }
  ${ZONE_SET}
`

/** Draws again with what is known now. */
export const REQUEST_IMPACT_ZONE: TypedDocumentNode<
  { requestImpactZone: ImpactZoneSet },
  { alarmId: string | null; incidentId: string | null }
> = gql`
  mutation RequestImpactZone($alarmId: ID, $incidentId: ID) {
    requestImpactZone(alarmId: $alarmId, incidentId: $incidentId) { ...ZoneSetFields }
  }
  ${ZONE_SET}
`
