/** A building as the 3D scene needs it. */
export interface SceneBuilding {
  readonly id: number
  readonly heightM: number
  /** Outer ring, longitude and latitude. */
  readonly ring: readonly (readonly [number, number])[]
}
