import type { Geometry } from 'geojson'

/** The two kinds of record: what stands somewhere, and what is a line of a network. Ids are unique within one. */
export const ASSET_RECORDS = ['asset', 'segment'] as const

export type AssetRecord = (typeof ASSET_RECORDS)[number]

export const isAssetRecord = (text: string): text is AssetRecord => (ASSET_RECORDS as readonly string[]).includes(text)

export interface Asset {
  readonly record: AssetRecord
  readonly id: number
  readonly sectorId: string
  readonly kind: string
  readonly code: string
  readonly nameZh: string | null
  readonly nameEn: string | null
  readonly attributes: Readonly<Record<string, unknown>>
  /** Names of attributes that are the kind's default, not a record. */
  readonly assumed: readonly string[]
  /** Metres, of a segment only. */
  readonly lengthM: number | null
  readonly departmentId: number
  readonly regionId: number
  readonly updatedAt: Date
  readonly geometry: Geometry
}
