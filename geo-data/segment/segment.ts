/** One line of a network as the 3D scene needs it. */
export interface SceneSegment {
  readonly id: number
  readonly sectorId: string
  readonly kind: string
  /** Attributes of the kind, diameter and pressure among them. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Longitude, latitude, metres above ground (negative below). */
  readonly positions: readonly (readonly [number, number, number])[]
}
