import type { Area } from '../../../geo-data/area/area.ts'
import { lengthOnSpheroid } from '../../../geo-data/place/spheroid.ts'
import type { Drawn } from '../map/draw/drawn.ts'

/** Metres to either side of a line, until somebody says another. */
export const FIRST_MARGIN_M = 12.5

/** What has been drawn, as something to ask about. A circle's radius to 0.1 m. */
export const areaOf = ({ shape, positions }: Drawn): Area => {
  if (shape === 'line') return { shape, line: positions, bufferM: FIRST_MARGIN_M }
  if (shape !== 'circle') return { shape: 'polygon', ring: positions }
  const [longitude, latitude] = positions[0] ?? [0, 0]
  return { shape, centre: [longitude, latitude], radiusM: Math.round(lengthOnSpheroid(positions) * 10) / 10 }
}
