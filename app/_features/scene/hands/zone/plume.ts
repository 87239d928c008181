import type { Profile } from '../../../../../geo-data/impact-zone/step.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import { frameAt } from '../../../impact-zone/course/course-layer.ts'
import { partsOf } from '../../../impact-zone/dash.ts'
import type { ImpactZone, ZoneLine } from '../../../impact-zone/impact-zone.operations.ts'
import { partsOfLine } from '../../../impact-zone/why/steps-of.ts'
import type { Position3 } from '../../scene-plan.ts'

/** A cloud in space: rows of places over its skin, each next to the one before. */
export interface Plume {
  /** As `course` while it is followed through time. */
  readonly look: ZoneLine | 'course'
  readonly rows: readonly (readonly Position3[])[]
  readonly topM: number
}

/** Which cloud is followed, and how long after its release. */
export interface Followed {
  readonly zoneId: string | null
  readonly atS: number | null
}

/** Criteria of what drifts; a flame or a blast is no cloud. */
const DRIFTING: ReadonlySet<string | undefined> = new Set(['gas-fraction', 'concentration'])
const ARCH = 16
const MERIDIANS = 48

const profileOf = ({ steps }: ImpactZone): Profile | undefined =>
  steps.find(({ profile }) => profile !== undefined)?.profile

/** The clouds that the lines are made of, each with the line that it belongs to. */
const cloudsOf = (zones: readonly ImpactZone[]): (readonly [ImpactZone, ZoneLine])[] =>
  zones.flatMap(({ line, ...zone }) =>
    line === null
      ? []
      : partsOfLine(zone, zones).flatMap((part) =>
          DRIFTING.has(part.criterion.quantity) ? [[part, line] as const] : [],
        ),
  )

/** Whether a line is made of a cloud whose law gives it no height. */
export const hasFlatCloud = (zones: readonly ImpactZone[]): boolean =>
  cloudsOf(zones).some(([zone]) => profileOf(zone) === undefined)

/** The clouds of the lines as they stand in space; the one that is followed as it stands at its time. */
export function plumes(zones: readonly ImpactZone[], { zoneId, atS }: Followed): Plume[] {
  const followed = zones.find(({ id }) => id === zoneId)
  const frame = followed && atS !== null ? frameAt(followed.frames ?? [], atS) : undefined
  const steady = cloudsOf(zones).filter(([zone]) => !(frame && zone === followed))
  return [
    ...steady.flatMap(([zone, line]) => volume(zone, zone.geometry, line)),
    ...(followed && frame ? volume(followed, frame.geometry, 'course') : []),
  ]
}

function volume(zone: ImpactZone, ground: ImpactZone['geometry'], look: Plume['look']): Plume[] {
  const profile = profileOf(zone)
  if (!profile) return []
  const { towardsDeg, tops } = profile
  const rows = towardsDeg === null ? around(profile) : along({ ...profile, towardsDeg }, partsOf(ground)[0] ?? [])
  return rows.length < 2 ? [] : [{ look, rows, topM: Math.max(...tops.map(([, topM]) => topM)) }]
}

/** The same height at a distance whichever way: a surface turned round its middle. */
function around({ from, tops }: Profile): Position3[][] {
  const place = placing(from, 0)
  return Array.from({ length: MERIDIANS + 1 }, (_, meridian) => {
    const angle = (2 * Math.PI * meridian) / MERIDIANS
    return tops.map(([awayM, topM]) => place(awayM * Math.cos(angle), awayM * Math.sin(angle), topM))
  })
}

interface Heading extends Profile {
  readonly towardsDeg: number
}

/** Half an ellipse over each place of the axis, from one side of the ring to the other: the isopleth of a Gaussian plume. */
function along({ from, towardsDeg, tops }: Heading, ring: readonly (readonly number[])[]): Position3[][] {
  const bearing = (towardsDeg * Math.PI) / 180
  const place = placing(from, bearing)
  const flat = ring.map(([x = 0, y = 0]) => flatten(from, bearing, [x, y]))
  const endM = Math.max(...flat.map(([alongM]) => alongM)) * 0.999
  const places = [...tops.map(([alongM]) => alongM).filter((alongM) => alongM < endM), endM]
  return places.map((alongM) => {
    const [right, left] = sidesAt(flat, alongM)
    const [middle, half, topM] = [(left + right) / 2, (left - right) / 2, topAt(tops, alongM)]
    return Array.from({ length: ARCH + 1 }, (_, step) => {
      const angle = (Math.PI * step) / ARCH
      return place(alongM, middle + half * Math.cos(angle), topM * Math.sin(angle))
    })
  })
}

type Flat = readonly [alongM: number, leftM: number]

const placing =
  ([longitude, latitude]: Profile['from'], bearing: number) =>
  (alongM: number, leftM: number, upM: number): Position3 => [
    longitude + (alongM * Math.sin(bearing) - leftM * Math.cos(bearing)) / metresPerDegreeEast(latitude),
    latitude + (alongM * Math.cos(bearing) + leftM * Math.sin(bearing)) / METRES_PER_DEGREE,
    upM,
  ]

function flatten([longitude, latitude]: Profile['from'], bearing: number, [x, y]: readonly [number, number]): Flat {
  const [east, north] = [(x - longitude) * metresPerDegreeEast(latitude), (y - latitude) * METRES_PER_DEGREE]
  const [sin, cos] = [Math.sin(bearing), Math.cos(bearing)]
  return [east * sin + north * cos, north * sin - east * cos]
}

/** Where a ring lies farthest to the right and to the left of a place on the axis. */
function sidesAt(ring: readonly Flat[], alongM: number): readonly [right: number, left: number] {
  const met = ring.slice(1).flatMap((to, index) => {
    const from = ring[index] ?? to
    if (from[0] > alongM === to[0] > alongM) return []
    return [from[1] + ((to[1] - from[1]) * (alongM - from[0])) / (to[0] - from[0])]
  })
  return met.length < 2 ? [0, 0] : [Math.min(...met), Math.max(...met)]
}

/** Straight between the places where it is known. */
function topAt(tops: Profile['tops'], alongM: number): number {
  const after = tops.findIndex(([at]) => at >= alongM)
  const [next, before] = [tops[after] ?? tops.at(-1), tops[after - 1]]
  if (!next) return 0
  if (!before || next[0] === before[0]) return next[1]
  return before[1] + ((next[1] - before[1]) * (alongM - before[0])) / (next[0] - before[0])
}
