import type { Bounds } from '../../_lib/place.ts'
import { partsOf } from './dash.ts'
import type { ImpactZone } from './impact-zone.operations.ts'

/** The box around everything that is drawn on a line; null where no line is. */
export function zoneBounds(zones: readonly ImpactZone[]): Bounds | null {
  const points = zones.filter((zone) => zone.line !== null).flatMap((zone) => partsOf(zone.geometry).flat())
  if (points.length === 0) return null
  const east = points.map(([longitude]) => longitude ?? 0)
  const north = points.map(([, latitude]) => latitude ?? 0)
  return { west: Math.min(...east), south: Math.min(...north), east: Math.max(...east), north: Math.max(...north) }
}
