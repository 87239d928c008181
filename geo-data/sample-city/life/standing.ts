import { kindByRef } from '../../sectors/registry.ts'
import type { KindRef, Scalar } from '../../sectors/sector.ts'
import type { Text } from '../../sectors/text.ts'
import { text } from '../../sectors/text.ts'
import type { AssetRecord, Geometry, SegmentRecord } from '../city-record.ts'
import { lengthOf, type Position } from '../ground.ts'

/** A place of the city where a sensor may stand: an asset or a segment, whichever sector owns it. */
export interface Standing {
  readonly ref: KindRef
  readonly code: string
  readonly name: Text
  readonly region: string
  readonly department: string
  readonly attributes: Readonly<Record<string, Scalar>>
  /** Its corners in order: one for a point. */
  readonly line: readonly Position[]
  readonly lengthM: number
  readonly isSegment: boolean
}

type Corner = readonly [number, number, ...number[]]

const flat = ([longitude, latitude]: Corner): Position => [longitude, latitude]

const cornersOf = (geometry: Geometry): readonly Corner[] => {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'Polygon':
      return geometry.coordinates[0] ?? []
    default:
      return geometry.coordinates[0]?.[0] ?? []
  }
}

const onAsset = (asset: AssetRecord): Standing => {
  const corners = cornersOf(asset.geometry).map(flat)
  const isLine = asset.geometry.type === 'LineString'
  const middle = isLine ? corners : [middleOf(corners)]
  return standing(asset, middle, isLine ? lengthOf(corners) : 0, false)
}

const onSegment = (segment: SegmentRecord): Standing => standing(segment, segment.line.map(flat), segment.lengthM, true)

const standing = (
  record: AssetRecord | SegmentRecord,
  line: readonly Position[],
  lengthM: number,
  isSegment: boolean,
): Standing => {
  const kind = kindByRef(`${record.sector}.${record.kind}`)?.it.name ?? text(record.kind, record.kind)
  return {
    ref: `${record.sector}.${record.kind}`,
    code: record.code,
    name: record.name ?? text(`${kind.zh} ${record.code}`, `${kind.en} ${record.code}`),
    region: record.region,
    department: record.department,
    attributes: record.attributes,
    line,
    lengthM,
    isSegment,
  }
}

const middleOf = (corners: readonly Position[]): Position => {
  const sum = corners.reduce<[number, number]>((all, [x, y]) => [all[0] + x, all[1] + y], [0, 0])
  const seven = (value: number): number => Math.round(value * 1e7) / 1e7
  return [seven(sum[0] / corners.length), seven(sum[1] / corners.length)]
}

/** Everything that a sensor might stand on, by kind. */
export const standings = (
  assets: readonly AssetRecord[],
  segments: readonly SegmentRecord[],
): ReadonlyMap<KindRef, readonly Standing[]> => {
  const byKind = new Map<KindRef, Standing[]>()
  for (const one of [...assets.map(onAsset), ...segments.map(onSegment)]) {
    const same = byKind.get(one.ref)
    if (same) same.push(one)
    else byKind.set(one.ref, [one])
  }
  return byKind
}

/** The point at a share of the way along it. */
export const pointOf = ({ line }: Standing, share: number): Position => {
  const first = line[0] as Position
  const total = lengthOf(line)
  let left = share * total
  for (const [index, from] of line.entries()) {
    const to = line[index + 1]
    if (!to) return from
    const piece = lengthOf([from, to])
    if (left <= piece && piece > 0) {
      const way = left / piece
      const between = (a: number, b: number): number => Math.round((a + (b - a) * way) * 1e7) / 1e7
      return [between(from[0], to[0]), between(from[1], to[1])]
    }
    left -= piece
  }
  return first
}
