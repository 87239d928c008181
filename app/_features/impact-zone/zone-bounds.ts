import type { Bounds } from '../../_lib/place/place.ts'
import { partsOf } from './dash.ts'
import type { ImpactZone } from './impact-zone.operations.ts'

/** Smaller than this share of the view, a thing is lost in it. */
const LOST_BELOW = 1 / 12

/** Whether a view shows a box: its middle lies in it, and it takes up so much of the view that it can be looked at. */
export function isShown(box: Bounds, view: Bounds, leastShare = LOST_BELOW): boolean {
  const [longitude, latitude] = [(box.west + box.east) / 2, (box.south + box.north) / 2]
  const inside = longitude > view.west && longitude < view.east && latitude > view.south && latitude < view.north
  const across = (box.east - box.west) / (view.east - view.west)
  const up = (box.north - box.south) / (view.north - view.south)
  return inside && Math.max(across, up) >= leastShare
}

/** The box around everything that is drawn on a line; null where no line is. */
export function zoneBounds(zones: readonly ImpactZone[]): Bounds | null {
  const points = zones.filter((zone) => zone.line !== null).flatMap((zone) => partsOf(zone.geometry).flat())
  if (points.length === 0) return null
  const east = points.map(([longitude]) => longitude ?? 0)
  const north = points.map(([, latitude]) => latitude ?? 0)
  return { west: Math.min(...east), south: Math.min(...north), east: Math.max(...east), north: Math.max(...north) }
}
