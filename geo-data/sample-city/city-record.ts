import type { Scalar } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import type { DeepPosition, Position } from './ground.ts'

/*
 * What the generator yields: plain records that name one another by code. Only the repository turns codes into ids.
 */

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }

export const point = (coordinates: Position): Geometry => ({ type: 'Point', coordinates })
export const line = (coordinates: readonly Position[]): Geometry => ({ type: 'LineString', coordinates })
export const polygon = (ring: readonly Position[]): Geometry => ({ type: 'Polygon', coordinates: [ring] })

export interface RegionRecord {
  readonly code: string
  readonly parent: string | null
  readonly kind: 'city' | 'district' | 'subdistrict'
  readonly name: Text
  readonly geometry: Geometry
}

export interface DepartmentRecord {
  readonly code: string
  readonly parent: string | null
  readonly kind: 'command-centre' | 'sector-department' | 'owner' | 'local-government' | 'rescue' | 'operator'
  readonly name: Text
  readonly region: string
  readonly sector: string | null
  readonly phone: string
}

export interface UserRecord {
  readonly login: string
  readonly name: Text
  readonly role: 'duty-officer' | 'commander' | 'analyst' | 'department' | 'owner' | 'crew' | 'wall' | 'administrator'
  readonly department: string
  readonly phone: string
}

export interface BasemapRecord {
  readonly class: 'land' | 'sea' | 'water' | 'landuse' | 'road' | 'railway' | 'place' | 'green'
  readonly kind: string
  readonly name?: Text
  readonly region: string
  readonly geometry: Geometry
}

export interface BuildingRecord {
  readonly region: string
  readonly use: string
  readonly name?: Text
  readonly heightM: number
  /** People inside at each hour of a working day, city clock. */
  readonly peopleByHour: readonly number[]
  readonly geometry: Geometry
}

export interface TargetRecord {
  readonly region: string
  readonly kind: string
  readonly name: Text
  readonly peopleByHour: readonly number[]
  readonly phone: string
  readonly geometry: Geometry
}

export interface HazardSourceRecord {
  readonly region: string
  readonly kind: string
  readonly name: Text
  readonly substance?: string
  readonly quantityKg?: number
  readonly geometry: Geometry
}

export interface CameraRecord {
  readonly region: string
  readonly department: string
  readonly code: string
  readonly name: Text
  readonly bearingDeg: number
  readonly geometry: Geometry
}

export interface ResourceRecord {
  readonly region: string
  readonly department: string
  readonly kind: 'crew' | 'vehicle' | 'stock' | 'expert'
  /** A unit role of the registry. */
  readonly capability: string
  readonly name: Text
  readonly phone: string
  readonly geometry: Geometry
}

export interface AssetRecord {
  readonly region: string
  readonly department: string
  readonly sector: string
  readonly kind: string
  readonly code: string
  readonly name?: Text
  readonly attributes: Readonly<Record<string, Scalar>>
  readonly geometry: Geometry
}

export interface SegmentRecord {
  readonly region: string
  readonly department: string
  readonly sector: string
  readonly kind: string
  readonly code: string
  readonly name?: Text
  readonly from: string
  readonly to: string
  readonly lengthM: number
  readonly attributes: Readonly<Record<string, Scalar>>
  readonly line: readonly DeepPosition[]
}

export interface GatewayRecord {
  readonly region: string
  readonly department: string
  readonly code: string
  readonly name: Text
}

export interface SensorRecord {
  readonly region: string
  readonly department: string
  readonly gateway: string
  readonly code: string
  readonly name: Text
  readonly sector: string
  readonly metric: string
  readonly unit: string
  readonly asset?: string
  readonly segment?: string
  readonly periodS: number
  readonly alarmPeriodS: number
  readonly position: Position
  /** What it measures on a calm day, where its asset says so (operating pressure, MPa). */
  readonly nominal?: number
}

export interface CityRecord {
  readonly regions: readonly RegionRecord[]
  readonly departments: readonly DepartmentRecord[]
  readonly users: readonly UserRecord[]
  readonly basemap: readonly BasemapRecord[]
  readonly buildings: readonly BuildingRecord[]
  readonly targets: readonly TargetRecord[]
  readonly hazardSources: readonly HazardSourceRecord[]
  readonly cameras: readonly CameraRecord[]
  readonly resources: readonly ResourceRecord[]
  readonly assets: readonly AssetRecord[]
  readonly segments: readonly SegmentRecord[]
  readonly gateways: readonly GatewayRecord[]
  readonly sensors: readonly SensorRecord[]
}
