import type { Scalar } from '../../sectors/sector.ts'
import type { Text } from '../../sectors/text.ts'
import { type AssetRecord, type Geometry, point, type SegmentRecord } from '../city-record.ts'
import { type Board, type DeepPosition, lengthOf, place } from '../ground.ts'
import { subdistrictAt } from '../land/region.ts'

/** A segment with its place on the board, for whoever puts wells and sensors beside it. */
export interface LaidSegment {
  readonly record: SegmentRecord
  readonly from: Board
  readonly to: Board
}

export interface PlacedAsset {
  readonly record: AssetRecord
  readonly at: Board
}

export interface Network {
  readonly assets: readonly PlacedAsset[]
  readonly segments: readonly LaidSegment[]
}

export const together = (parts: readonly Network[]): Network => ({
  assets: parts.flatMap(({ assets }) => assets),
  segments: parts.flatMap(({ segments }) => segments),
})

type Attributes = Readonly<Record<string, Scalar>>

/** Who owns a thing of a sector at a place. */
export interface Estate {
  readonly sector: string
  readonly ownerAt: (at: Board) => string
}

interface Standing {
  readonly kind: string
  readonly code: string
  readonly at: Board
  readonly name: Text
  readonly attributes?: Attributes
  /** Where it is more than a point. */
  readonly geometry?: Geometry
}

export const standing = ({ sector, ownerAt }: Estate, one: Standing): PlacedAsset => ({
  at: one.at,
  record: {
    region: subdistrictAt(one.at),
    department: ownerAt(one.at),
    sector,
    kind: one.kind,
    code: one.code,
    name: one.name,
    attributes: one.attributes ?? {},
    geometry: one.geometry ?? point(place(one.at)),
  },
})

interface Run {
  readonly kind: string
  readonly code: string
  readonly name: Text
  readonly from: PlacedAsset
  readonly to: PlacedAsset
  readonly path: readonly DeepPosition[]
  readonly attributes: Attributes
}

export const lying = ({ sector, ownerAt }: Estate, { from, to, path, ...run }: Run): LaidSegment => {
  const middle: Board = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
  return {
    from: from.at,
    to: to.at,
    record: {
      region: subdistrictAt(middle),
      department: ownerAt(middle),
      sector,
      ...run,
      from: from.record.code,
      to: to.record.code,
      lengthM: Math.round(lengthOf(path) * 10) / 10,
      line: path,
    },
  }
}

/** `0042`: four figures, or more where they are needed. */
export const numbered = (value: number): string => String(value).padStart(4, '0')

export const metresApart = (a: Board, b: Board): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const partWay = (from: Board, to: Board, share: number): Board => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
]
