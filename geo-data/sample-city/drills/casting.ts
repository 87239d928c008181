import type { KindRef, MetricRef } from '../../sectors/sector.ts'
import { metresBetween } from '../ground.ts'
import { type Drill, type DrillTrack, GATEWAY_ROLE } from './drill-script.ts'

/** A sensor that could play a part. */
export interface Actor {
  readonly code: string
  readonly metric: MetricRef
  /** What it stands on; null where it stands on nothing. */
  readonly kind: KindRef | null
  readonly position: readonly [longitude: number, latitude: number]
}

/** A gateway and how many sensors it speaks for. */
export interface Voice {
  readonly code: string
  readonly sensors: number
}

/** Who plays what: role → code of a sensor, or of a gateway. */
export type DrillCast = Readonly<Record<string, string>>

/**
 * Casts a drill among those who are there: the first of them who fits the first part, and has everyone the others need around,
 * sets the place. Undefined where the city has nobody for it.
 */
export const castOf = (drill: Drill, actors: readonly Actor[], voices: readonly Voice[]): DrillCast | undefined => {
  const silent = drill.silence && gatewayFor(drill.silence.leastSensors, voices)
  if (drill.silence && !silent) return undefined
  const gateway = silent ? { [GATEWAY_ROLE]: silent.code } : {}
  const [first] = drill.tracks
  if (!first) return gateway
  const ordered = [...actors].sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const anchor of ordered.filter((one) => fits(first, one))) {
    const cast = castAround(drill, anchor, ordered)
    if (cast) return { ...gateway, ...cast }
  }
  return undefined
}

const fits = (track: DrillTrack, actor: Actor): boolean =>
  actor.metric === track.metric && (track.on === undefined || (actor.kind !== null && track.on.includes(actor.kind)))

const castAround = (drill: Drill, anchor: Actor, actors: readonly Actor[]): DrillCast | undefined => {
  const metres = new Map(actors.map((actor) => [actor, metresBetween(actor.position, anchor.position)]))
  // Sensors are numbered from a drill's spot outwards, so their order is also that of the story.
  const near = [anchor, ...actors.filter((actor) => actor !== anchor)]
  const cast: Record<string, string> = {}
  const taken = new Set<string>()
  for (const track of drill.tracks) {
    const player = near.find(
      (actor) => fits(track, actor) && !taken.has(actor.code) && (metres.get(actor) ?? 0) <= track.withinMetres,
    )
    if (player) {
      cast[track.role] = player.code
      taken.add(player.code)
    } else if (!track.optional) return undefined
  }
  return cast
}

/** The one who speaks for most, if that is enough. */
const gatewayFor = (least: number, voices: readonly Voice[]): Voice | undefined =>
  [...voices]
    .sort((a, b) => b.sensors - a.sensors || (a.code < b.code ? 1 : -1))
    .find(({ sensors }) => sensors >= least)
