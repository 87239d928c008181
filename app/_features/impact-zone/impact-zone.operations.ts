import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Geometry } from 'geojson'
import type { Uncertainty } from '../../../geo-data/impact-zone/band/uncertainty.ts'
import type { Band, ZoneCriterion } from '../../../geo-data/impact-zone/impact-zone.ts'
import type { Figure, Step } from '../../../geo-data/impact-zone/step.ts'
import type { Provenance } from '../../../geo-data/sectors/provenance.ts'
import type { Text } from '../../_lib/language.tsx'

/** The three lines of the map; what is on none of them lives on the bench. */
export type ZoneLine = 'must-leave' | 'shelter' | 'cordon'

export interface PeopleRange {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly hour: number
  /** Missing where counted before they were told apart. */
  readonly indoors?: PeopleCounted | null
  readonly outdoors?: PeopleCounted | null
  readonly shares?: Provenance | null
}

export type PeopleCounted = Pick<PeopleRange, 'estimate' | 'low' | 'high'>

export interface ExposedPlace {
  readonly id: string
  readonly kind: string
  readonly name: Text
  readonly distanceM: number
}

export interface ExposedTarget extends ExposedPlace {
  /** Seconds after the release began; missing where no cloud travels there. */
  readonly arrivalS?: number | null
}

export interface ExposedSource extends ExposedPlace {
  readonly substance?: string | null
  readonly quantityKg?: number | null
}

export interface ExposedKind {
  readonly sectorId: string
  readonly kind: string
  readonly count: number
  readonly metres?: number | null
}

/** What is closed, cleared and kept ready; of the lines only. */
export interface ExposedGround {
  readonly roads: readonly { readonly kind: string; readonly name: Text; readonly metres: number }[]
  readonly crossings: readonly ExposedPlace[]
  readonly resources: readonly (ExposedPlace & { readonly capability: string })[]
  readonly shelters: readonly ExposedPlace[]
}

export interface Exposure {
  readonly people: PeopleRange | null
  readonly protectionTargets: readonly ExposedTarget[]
  readonly hazardSources: readonly ExposedSource[]
  readonly assets: readonly ExposedKind[]
  readonly buildings: number
  readonly ground?: ExposedGround | null
}

/** Where a zone lies so long after the release began. */
export interface ZoneFrame {
  readonly atS: number
  readonly radiusM: number
  readonly geometry: Geometry
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
  readonly band?: Band | null
  /** Where at least 95, and at least 5, of 100 samples reach. */
  readonly bandLow?: Geometry | null
  readonly bandHigh?: Geometry | null
  readonly frames?: readonly ZoneFrame[]
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
  readonly bandedAt?: string | null
  readonly inputs: readonly Figure[]
  readonly candidates: readonly LeakCandidate[]
  readonly cards: readonly { readonly hazard: string; readonly title: Text; readonly text: Text }[]
  readonly zones: readonly ImpactZone[]
  readonly exposure: Exposure
}

const EXPOSURE = gql`
  fragment ExposureFields on Exposure {
    people {
      estimate low high hour shares
      indoors { estimate low high }
      outdoors { estimate low high }
    }
    protectionTargets { id kind name { zh en } distanceM arrivalS }
    hazardSources { id kind name { zh en } distanceM substance quantityKg }
    assets { sectorId kind count metres }
    buildings
    ground {
      roads { kind name { zh en } metres }
      crossings { id kind name { zh en } distanceM }
      resources { id kind capability name { zh en } distanceM }
      shelters { id kind name { zh en } distanceM }
    }
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
    varied
    bandedAt
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
      band { lowM midM highM samples seed }
      bandLow
      bandHigh
      frames { atS radiusM geometry }
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

/** When a set of zones stood. */
export interface ZoneSetTime {
  readonly id: string
  readonly computedAt: string
  readonly supersededAt: string | null
}

export const IMPACT_ZONE_SET_TIMES: TypedDocumentNode<
  { impactZoneSetTimes: readonly ZoneSetTime[] },
  { alarmId: string | null; incidentId: string | null }
> = gql`
  query ImpactZoneSetTimes($alarmId: ID, $incidentId: ID) {
    impactZoneSetTimes(alarmId: $alarmId, incidentId: $incidentId) { id computedAt supersededAt }
  }
`
