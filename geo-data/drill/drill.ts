import { metresPerDegreeEast, type Place, placeAt } from '../place/place.ts'
import type { DrillTrack } from '../sample-city/drills/drill-script.ts'
import { kindByRef, metricByRef } from '../sectors/registry.ts'
import type { Kind, Scalar } from '../sectors/sector.ts'

/** Who plays which part of a drill: role → code of the sensor, or of the gateway that falls silent. */
export type Cast = Readonly<Record<string, string>>

/** A drill under way, or over. All it raises is marked as exercise. */
export interface DrillRun {
  readonly id: number
  readonly drill: string
  readonly startedBy: number | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** Null: played where the sample city has it. */
  readonly segmentId: number | null
  readonly cast: Cast
}

/** A main on which a drill is to be played. */
export interface Stage {
  readonly segmentId: number
  readonly sectorId: string
  readonly regionId: number
  readonly departmentId: number
  readonly lengthM: number
}

/** Share of the line's length at which a track stands: the leak is in the middle, none stands beyond an end. */
export const shareAlong = (track: DrillTrack, lengthM: number): number =>
  Math.min(1, Math.max(0, 0.5 + (lengthM > 0 ? track.alongMetres / lengthM : 0)))

/** Metres from the line at which a chamber stands beside it. */
const BESIDE_METRES = 3

/** Where a track's sensor stands, given the point of the line beside it. */
export const standingPlace = (track: DrillTrack, onLine: Place): Place => {
  if (track.standing === 'on-line') return onLine
  const [longitude, latitude] = onLine.coordinates
  return placeAt(longitude + BESIDE_METRES / metresPerDegreeEast(latitude), latitude)
}

/** A chamber of which only the drill knows: every attribute is its kind's default, marked as assumed. */
export interface AssumedChamber {
  readonly sectorId: string
  readonly kind: string
  readonly attributes: Readonly<Record<string, Scalar>>
  readonly assumed: readonly string[]
}

/** What a sensor beside the line stands in: a space of a kind its metric is measured on, where there is one. */
export const chamberFor = (track: DrillTrack): AssumedChamber | undefined => {
  if (track.standing === 'on-line') return undefined
  const kinds = (metricByRef(track.metric)?.it.on ?? []).flatMap((ref) => kindByRef(ref) ?? [])
  const points = kinds.filter(({ it }) => it.geometry === 'point')
  const chosen = points.find(({ it }) => it.space !== undefined) ?? points[0]
  return chosen && { sectorId: chosen.sector.id, kind: chosen.it.id, ...assumedOf(chosen.it) }
}

const assumedOf = (kind: Kind): Pick<AssumedChamber, 'attributes' | 'assumed'> => {
  const attributes: Record<string, Scalar> = {}
  const assumed: string[] = []
  for (const { name, assumedDefault, default: silent } of kind.attributes) {
    if (assumedDefault) {
      attributes[name] = assumedDefault.value
      assumed.push(name)
    } else if (silent !== undefined) attributes[name] = silent
  }
  return { attributes, assumed }
}

/** Code of whatever a drill puts beside a main: the same main and role always give the same thing. */
export const drillCode = (segmentId: number, role: string): string => `DRILL-${segmentId}-${role}`.toUpperCase()
