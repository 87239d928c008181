/** A 3D model that stays where it is: where it is, and what ground it covers. */
export interface SceneModel {
  readonly id: number
  /** `citygml` is a format of exchange: no browser draws it. */
  readonly format: '3d-tiles' | 'citygml'
  readonly code: string
  readonly nameZh: string | null
  readonly nameEn: string | null
  /** A web address, or a file on the machine that imported it. */
  readonly uri: string
  /** Metres above the WGS 84 ellipsoid. */
  readonly lowestM: number | null
  readonly highestM: number | null
  /** Outer ring, longitude and latitude. */
  readonly ring: readonly (readonly [number, number])[]
}
