/** City, district in it, subdistrict (街道) in that. */
export type RegionKind = 'city' | 'district' | 'subdistrict'

export interface Region {
  readonly id: number
  readonly parentId: number | null
  readonly kind: RegionKind
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  /** West, south, east, north in degrees; null where no boundary is on record. */
  readonly bounds: readonly [number, number, number, number] | null
}
