import type { Position } from 'geojson'
import { z } from 'zod'
import { UnreadableFile } from '../import.ts'
import { schemaFault } from '../record/schema-fault.ts'

/**
 * A city's own coordinate system, as its survey bureau gives it out. Four parameters: plane to plane, x' = dx + s (x cos r − y sin r),
 * y' = dy + s (x sin r + y cos r), x east and y north in metres, then the target's CRS. Seven parameters (Bursa–Wolf, position
 * vector): from a CRS on its own ellipsoid to WGS 84; the coordinate-frame convention turns the rotations' signs.
 */
export const CITY_TRANSFORM = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('four-parameter'),
    dx: z.number(),
    dy: z.number(),
    /** Degrees, anticlockwise. */
    rotation: z.number().default(0),
    scale: z.number().positive().default(1),
    to: z.string(),
  }),
  z.strictObject({
    method: z.literal('seven-parameter'),
    /** PROJ string without a datum: projection and ellipsoid. */
    from: z.string().regex(/^\+proj=/),
    /** Metres. */
    dx: z.number(),
    dy: z.number(),
    dz: z.number(),
    /** Seconds of arc. */
    rx: z.number(),
    ry: z.number(),
    rz: z.number(),
    scalePpm: z.number(),
    convention: z.enum(['position-vector', 'coordinate-frame']).default('position-vector'),
  }),
])

export type CityTransform = z.infer<typeof CITY_TRANSFORM>

/** @throws UnreadableFile naming the field that is wrong */
export const cityTransformFrom = (value: unknown): CityTransform => {
  const parsed = CITY_TRANSFORM.safeParse(value)
  if (parsed.success) return parsed.data
  const fault = schemaFault(CITY_TRANSFORM, value, 'transform')
  throw new UnreadableFile({
    zh: `所带的坐标转换不能用：${fault.zh}`,
    en: `comes with a transform that cannot be used: ${fault.en}`,
  })
}

/** The CRS that the transformed position is in, and the step before it. */
export const stepOf = (
  transform: CityTransform,
): { readonly crs: string; readonly before: (position: Position) => Position } => {
  if (transform.method === 'four-parameter') return { crs: transform.to, before: similarity(transform) }
  const sign = transform.convention === 'position-vector' ? 1 : -1
  const { dx, dy, dz, rx, ry, rz, scalePpm } = transform
  const towgs84 = [dx, dy, dz, sign * rx, sign * ry, sign * rz, scalePpm].join(',')
  return { crs: `${transform.from} +towgs84=${towgs84} +no_defs`, before: (position) => position }
}

interface Similarity {
  readonly dx: number
  readonly dy: number
  readonly rotation: number
  readonly scale: number
}

export const similarity = ({ dx, dy, rotation, scale }: Similarity): ((position: Position) => Position) => {
  const cos = scale * Math.cos((rotation * Math.PI) / 180)
  const sin = scale * Math.sin((rotation * Math.PI) / 180)
  return ([x = 0, y = 0]) => [dx + x * cos - y * sin, dy + x * sin + y * cos]
}
