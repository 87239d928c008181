import type { Feature } from 'geojson'
import { BELOW_POINTS } from '../../map/floor.ts'
import { type Drawing, geoJsonLayer } from '../../map/overlay/drawing.ts'
import type { ImpactZone, ZoneFrame } from '../impact-zone.operations.ts'

/** Grey-violet, as crowds are: none of the four warning colours, none of the three lines. */
const CLOUD = [171, 160, 190] as const

interface Course {
  readonly zoneId: string | null
  readonly atS: number | null
}

/** The last frame that is not later; the first where all are. */
export function frameAt(frames: readonly ZoneFrame[], atS: number): ZoneFrame | undefined {
  return frames.findLast((frame) => frame.atS <= atS) ?? frames[0]
}

/** The cloud that is followed, as it lies at its time; nothing while none is followed. */
export function courseLayers(zones: readonly ImpactZone[], { zoneId, atS }: Course): Drawing[] {
  const frames = zones.find(({ id }) => id === zoneId)?.frames ?? []
  const frame = atS === null ? undefined : frameAt(frames, atS)
  if (!frame) return []
  const data: Feature[] = [{ type: 'Feature', geometry: frame.geometry, properties: {} }]
  const below = { beforeId: BELOW_POINTS }
  return [
    geoJsonLayer({
      id: 'zone-course',
      data,
      filled: true,
      stroked: true,
      getFillColor: [...CLOUD, 60],
      getLineColor: [...CLOUD, 230],
      getLineWidth: 2,
      lineWidthUnits: 'pixels',
      ...below,
    }),
  ]
}
