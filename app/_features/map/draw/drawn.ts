import type { Position } from '../../../../geo-data/area/area.ts'

/** What a hand may draw on the map. */
export type DrawShape = 'circle' | 'rectangle' | 'polygon' | 'line'

/** What has been drawn so far: a circle's centre and one place on its edge, else corners, of which the last is not the first. */
export interface Drawn {
  readonly shape: DrawShape
  readonly positions: readonly Position[]
  readonly finished: boolean
}

const asPosition = ([longitude = 0, latitude = 0]: readonly number[]): Position => [longitude, latitude]

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2

/** A feature of the drawing tool, a ring that ends where it began, in our words. */
export function drawnOf(shape: DrawShape, coordinates: readonly (readonly number[])[], finished: boolean): Drawn {
  const positions = coordinates.map(asPosition)
  if (shape === 'line') return { shape, positions, finished }
  const ring = positions.slice(0, -1)
  if (shape !== 'circle') return { shape, positions: ring, finished }
  const centre: Position = [middle(ring.map(([east]) => east)), middle(ring.map(([, north]) => north))]
  return { shape, positions: ring[0] ? [centre, ring[0]] : [], finished }
}
