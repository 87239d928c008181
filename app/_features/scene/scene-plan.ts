import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import type { Selection } from '../../_lib/place/place.ts'

/** Longitude, latitude, metres above the ground (below it: negative). */
export type Position3 = readonly [number, number, number]

export interface SceneSegment {
  readonly id: string
  readonly sectorId: string
  readonly kind: string
  readonly diameterMm: number | null
  /** Width and height of a tunnel's bore; null for a pipe. */
  readonly boreM: readonly [number, number] | null
  readonly positions: readonly Position3[]
}

export interface SceneAsset {
  readonly id: string
  readonly record: string
  readonly sectorId: string
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Tubes cost a hundred times what lines cost: only this many, the nearest. */
export const MOST_TUBES = 300
/** A pipe of 200 mm is a hair at 300 m; the scene says how much it exaggerates. */
export const EXAGGERATION = 4
const UNSAID_DIAMETER_MM = 200
const UNSAID_DEPTH_M = 1.5
const UNSAID_RADIUS_M = 0.6
const UNSAID_HEIGHT_M = 3
/** Shorter than this over the ground a pipe is a riser, which Cesium draws flat (#9272): it stays a line. */
const RISER_M = 0.5
const METRES_A_DEGREE = 111_195

const flat = (a: Position3, b: Position3): number =>
  Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]) * METRES_A_DEGREE

const lengthM = (positions: readonly Position3[]): number =>
  positions.slice(1).reduce((sum, to, index) => sum + flat(positions[index] ?? to, to), 0)

/** Positions without neighbours that stand on the same spot, which no tube survives. */
export function cleaned(positions: readonly Position3[]): readonly Position3[] {
  return positions.filter((at, index) => {
    const before = positions[index - 1]
    return before === undefined || flat(before, at) > 0.05
  })
}

/** Which segments are drawn as tubes, and which as lines. */
export function tubesAndLines(
  segments: readonly SceneSegment[],
  centre: readonly [number, number],
  most = MOST_TUBES,
): { readonly tubes: readonly SceneSegment[]; readonly lines: readonly SceneSegment[] } {
  const spot: Position3 = [centre[0], centre[1], 0]
  const away = (segment: SceneSegment) => Math.min(...segment.positions.map((at) => flat(spot, at)))
  const ordered = segments
    .map((segment) => ({ segment, away: away(segment) }))
    .toSorted((a, b) => a.away - b.away)
    .map(({ segment }) => segment)
  const round = ordered.filter(({ positions }) => cleaned(positions).length > 1 && lengthM(positions) > RISER_M)
  const tubes = new Set(round.slice(0, most))
  return { tubes: [...tubes], lines: ordered.filter((segment) => !tubes.has(segment)) }
}

/** Radius of a tube on the screen, metres. */
export const tubeRadiusM = (diameterMm: number | null): number =>
  ((Math.max(diameterMm ?? UNSAID_DIAMETER_MM, 50) / 1000) * EXAGGERATION) / 2

export const kindColour = (sectorId: string, kind: string): string =>
  kindByRef(`${sectorId}.${kind}`)?.it.symbol.colour ?? '#9dadbb'
export const segmentColour = (segment: SceneSegment): string => kindColour(segment.sectorId, segment.kind)

/** A thing that stands somewhere: a chamber goes down from the ground, everything else is a short post on it. */
export interface Column {
  readonly selection: Selection
  readonly longitude: number
  readonly latitude: number
  readonly radiusM: number
  readonly topM: number
  readonly bottomM: number
  readonly colour: string
}

/** An area that stands on the ground, or hangs above it as a deck does. */
export interface Block {
  readonly selection: Selection
  readonly ring: readonly (readonly [number, number])[]
  readonly topM: number
  readonly bottomM: number
  readonly colour: string
}

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null

type Ring = readonly (readonly [number, number])[]
const isRing = (value: unknown): value is Ring => Array.isArray(value) && value.length > 3

/** The block of an area whose kind says how high it stands and whose record says how high; null for all else. */
export function blockOf(asset: SceneAsset): Block | null {
  const { coordinates, type } = asset.geometry
  const solid = kindByRef(`${asset.sectorId}.${asset.kind}`)?.it.solid
  const ring: unknown = type === 'Polygon' && Array.isArray(coordinates) ? coordinates[0] : undefined
  const topM = number(asset.attributes[solid?.height ?? ''])
  if (!solid || topM === null || !isRing(ring)) return null
  const thickM = number(asset.attributes[solid.thickness ?? '']) ?? topM
  const selection = { record: asset.record, id: asset.id }
  return { selection, ring, topM, bottomM: Math.max(0, topM - thickM), colour: kindColour(asset.sectorId, asset.kind) }
}

/** The column of an asset; null for what is no point. A chamber's radius follows from its volume and depth: V = π r² h. */
export function columnOf(asset: SceneAsset): Column | null {
  const { coordinates, type } = asset.geometry
  if (type !== 'Point' || !Array.isArray(coordinates)) return null
  const [longitude, latitude] = coordinates as number[]
  if (longitude === undefined || latitude === undefined) return null
  const kind = kindByRef(`${asset.sectorId}.${asset.kind}`)?.it
  const common = {
    selection: { record: asset.record, id: asset.id },
    longitude,
    latitude,
    colour: kindColour(asset.sectorId, asset.kind),
  }
  const space = kind?.space
  if (!space) {
    const topM = number(asset.attributes[kind?.solid?.height ?? '']) ?? UNSAID_HEIGHT_M
    return { ...common, radiusM: 1.2, topM, bottomM: 0 }
  }
  const depthM = number(asset.attributes.depth_m) ?? UNSAID_DEPTH_M
  const volume = number(space.volume === undefined ? undefined : asset.attributes[space.volume])
  const radiusM = volume === null ? UNSAID_RADIUS_M : Math.sqrt(volume / Math.PI / depthM)
  return { ...common, radiusM: radiusM * 1.5, topM: 0.2, bottomM: -depthM * 1.5 }
}
