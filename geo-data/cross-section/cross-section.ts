import { kindByRef } from '../sectors/registry.ts'
import type { Text } from '../sectors/text.ts'
import { type Crossing, crossingsOf, type DeepPosition } from './crossing.ts'
import type { Cut } from './cut.ts'

/** A line on record whose course meets a cut. */
export interface CutLine {
  readonly segmentId: number
  readonly sectorId: string
  readonly kind: string
  readonly code: string
  readonly name: Text | null
  readonly attributes: Readonly<Record<string, unknown>>
  /** Attributes whose value is the kind's default, not a record. */
  readonly assumed: readonly string[]
  readonly line: readonly DeepPosition[]
}

/** How large a line is, outside, metres: a pipe is as wide as it is high. */
export interface Size {
  readonly shape: 'round' | 'box'
  readonly widthM: number
  readonly heightM: number
  readonly assumed: boolean
}

/**
 * What says how deep a line lies: the height of its axis on record (`axis`), or its depth of cover (`cover`). Nothing (`unrecorded`):
 * it is listed, never drawn. `surface`: it lies on or above the ground.
 */
export type DepthBasis = 'axis' | 'cover' | 'unrecorded' | 'surface'

/** A line where it comes through a cut. Heights are metres, negative below ground; null where they are not known. */
export interface CutThing {
  /** `segment:crossing`, for a line that comes through twice. */
  readonly id: string
  readonly line: CutLine
  readonly alongM: number
  readonly angleDeg: number
  readonly size: Size | null
  readonly basis: DepthBasis
  readonly topM: number | null
  readonly axisM: number | null
  readonly bottomM: number | null
}

const numberIn = (attributes: CutLine['attributes'], name: string | undefined): number | null => {
  const value = name === undefined ? undefined : attributes[name]
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}

/** Of a tunnel the bore that its kind names, of a conduit that is no circle its width and height, else the diameter. */
export const sizeOf = ({ sectorId, kind, attributes, assumed }: CutLine): Size | null => {
  const { solid, carries } = kindByRef(`${sectorId}.${kind}`)?.it ?? {}
  const box = (width: string | undefined, height: string | undefined, perMetre: number): Size | null => {
    const [across, high] = [numberIn(attributes, width), numberIn(attributes, height)]
    if (across === null || high === null) return null
    const [widthM, heightM] = [across / perMetre, high / perMetre]
    return { shape: 'box', widthM, heightM, assumed: [width, height].some((name) => assumed.includes(name ?? '')) }
  }
  const bore = box(solid?.width, solid?.height, 1) ?? box('width_mm', 'height_mm', 1000)
  if (bore) return bore
  const named = carries?.diameter ?? 'diameter_mm'
  const diameter = numberIn(attributes, named)
  if (diameter === null) return null
  return { shape: 'round', widthM: diameter / 1000, heightM: diameter / 1000, assumed: assumed.includes(named) }
}

/** Two depths as near as this are the same figure, metres: records keep centimetres. */
const SAME_M = 0.011

/**
 * A line in a file without depths of its own is laid at its depth of cover (`import/geometry/shape.ts`): its height on record is then that
 * of its top. Any other height below ground is that of its axis.
 */
const basisOf = ({ sectorId, kind, attributes, line }: CutLine, z: number): DepthBasis => {
  const layer = kindByRef(`${sectorId}.${kind}`)?.it.layer
  if (layer === 'surface' || attributes.laying === 'overhead' || z > 0) return 'surface'
  const cover = numberIn(attributes, 'depth_m')
  if (z === 0) return cover === null ? 'unrecorded' : 'cover'
  const deepest = -Math.min(...line.map(([, , height]) => height))
  return cover !== null && Math.abs(deepest - cover) < SAME_M ? 'cover' : 'axis'
}

const heightsOf = (line: CutLine, { z }: Crossing, basis: DepthBasis, size: Size | null) => {
  if (basis === 'unrecorded' || basis === 'surface') return { topM: null, axisM: null, bottomM: null }
  const half = size === null ? null : size.heightM / 2
  const cover = z === 0 ? (numberIn(line.attributes, 'depth_m') ?? 0) : -z
  const axisM = basis === 'axis' ? z : half === null ? null : -cover - half
  const topM = basis === 'cover' ? -cover : half === null ? null : z + half
  return { topM, axisM, bottomM: axisM === null || half === null ? null : axisM - half }
}

/** Every line of a cut where it comes through, in the order of the cut. */
export const thingsOn = (cut: Cut, lines: readonly CutLine[]): readonly CutThing[] =>
  lines
    .flatMap((line) => {
      const size = sizeOf(line)
      return crossingsOf(cut, line.line).map((crossing, index): CutThing => {
        const basis = basisOf(line, crossing.z)
        const { alongM, angleDeg } = crossing
        return {
          id: `${line.segmentId}:${index}`,
          line,
          alongM,
          angleDeg,
          size,
          basis,
          ...heightsOf(line, crossing, basis, size),
        }
      })
    })
    .toSorted((a, b) => a.alongM - b.alongM || a.line.segmentId - b.line.segmentId)
