import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'

/** Crews, vehicles, stock, experts. */
export interface Resource {
  readonly id: number
  readonly departmentId: number
  readonly kind: string
  /** A unit role of the registry. */
  readonly capability: string
  readonly name: Text
  readonly state: string
  readonly place: Place
  readonly placeAt: Date | null
}

export interface ResourceNearby {
  readonly resource: Resource
  readonly distanceM: number
}
