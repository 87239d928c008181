import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Geometry } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

export interface AssetSensor {
  readonly id: string
  readonly code: string
  readonly name: Text
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  readonly periodS: number
  readonly online: boolean
  readonly latest: { readonly at: string; readonly value: number } | null
}

export interface AssetDetail {
  readonly id: string
  readonly record: string
  readonly sectorId: string
  readonly kind: string
  readonly code: string
  readonly name: Text | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly assumed: readonly string[]
  readonly lengthM: number | null
  readonly valveState: string | null
  readonly updatedAt: string
  readonly geometry: Geometry
  readonly department: { readonly id: string; readonly name: Text }
  readonly region: { readonly id: string; readonly name: Text }
  readonly sensors: readonly AssetSensor[]
}

/** One asset or segment, with the sensors that stand on it. */
export const ASSET: TypedDocumentNode<{ asset: AssetDetail | null }, { record: string; id: string }> = gql`
  query Asset($record: String!, $id: ID!) {
    asset(record: $record, id: $id) {
      id
      record
      sectorId
      kind
      code
      name { zh en }
      attributes
      assumed
      lengthM
      valveState
      updatedAt
      geometry
      department { id name { zh en } }
      region { id name { zh en } }
      sensors { id code name { zh en } sectorId metric unit periodS online latest { at value } }
    }
  }
`

/** An alarm of a thing's own sensor, as its card lists it. */
export interface AssetAlarm {
  readonly id: string
  readonly sector: string
  readonly metric: string
  readonly unit: string
  readonly priority: 'P1' | 'P2' | 'P3'
  readonly verification: 'pending' | 'true' | 'false' | 'test' | 'maintenance'
  readonly raisedAt: string
  readonly exercise: boolean
}

/** The open alarms of what stands on a thing. */
export const ASSET_ALARMS: TypedDocumentNode<
  { asset: { readonly id: string; readonly record: string; readonly sensors: readonly AlarmedSensor[] } | null },
  { record: string; id: string }
> = gql`
  query AssetAlarms($record: String!, $id: ID!) {
    asset(record: $record, id: $id) {
      id
      record
      sensors {
        id
        alarms(open: true) { id sector metric unit priority verification raisedAt exercise }
      }
    }
  }
`

interface AlarmedSensor {
  readonly id: string
  readonly alarms: readonly AssetAlarm[]
}
