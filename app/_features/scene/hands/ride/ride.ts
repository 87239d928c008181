import type { SceneSegment } from '../../scene-plan.ts'
import { nextStop } from './path.ts'
import { type Run, runFrom, runThrough } from './run.ts'

/** Along a line above it, or within a tunnel on foot. */
export type RideKind = 'fly' | 'walk'

/** Somebody under way along a run. */
export interface Ride {
  readonly kind: RideKind
  /** The segment that was asked for. */
  readonly startId: string
  /** Where it begins on the run: what comes into view before it moves this, and the traveller with it. */
  readonly startM: number
  readonly run: Run
  readonly chainageM: number
  /** Forwards, or back the way one came. */
  readonly way: 1 | -1
  readonly moving: boolean
}

const SPEED_M_S: Readonly<Record<RideKind, number>> = { fly: 15, walk: 3 }
const STEP_M: Readonly<Record<RideKind, number>> = { fly: 20, walk: 5 }

function laidOut(kind: RideKind, segments: readonly SceneSegment[], startId: string) {
  if (kind === 'walk') return runThrough(segments, startId)
  const run = runFrom(segments, startId)
  return run ? { run, startM: 0 } : null
}

/** At the beginning of a segment; on foot a step within, clear of the door. Null where it has no length over the ground. */
export function begun(kind: RideKind, segments: readonly SceneSegment[], startId: string): Ride | null {
  const laid = laidOut(kind, segments, startId)
  if (!laid) return null
  const chainageM = laid.startM + (kind === 'walk' ? STEP_M.walk : 0)
  return { kind, startId, ...laid, chainageM, way: 1, moving: kind === 'fly' }
}

const isOver = ({ run, chainageM, way }: Ride): boolean => (way > 0 ? chainageM >= run.path.lengthM : chainageM <= 0)

/** So many seconds later, at a steady speed; at the end one stands. */
export function advanced(ride: Ride, seconds: number): Ride {
  const next = ride.chainageM + ride.way * SPEED_M_S[ride.kind] * seconds
  const moved = { ...ride, chainageM: Math.min(ride.run.path.lengthM, Math.max(0, next)) }
  return { ...moved, moving: !isOver(moved) }
}

/** One step the way one faces, or back; a corner on the way is stopped at. */
export function stepped(ride: Ride, toward: 1 | -1): Ride {
  const way = ride.way * toward > 0 ? 1 : -1
  return { ...ride, chainageM: nextStop(ride.run.path, ride.chainageM, STEP_M[ride.kind], way) }
}

export const turned = (ride: Ride): Ride => ({ ...ride, way: ride.way > 0 ? -1 : 1 })

/** Stands or goes on; whoever has come to the end begins anew from the other one. */
export function toggled(ride: Ride): Ride {
  if (ride.moving || !isOver(ride)) return { ...ride, moving: !ride.moving }
  return { ...ride, moving: true, chainageM: ride.way > 0 ? 0 : ride.run.path.lengthM }
}

/** The run goes on through what has come into view since; the traveller stays where they are. */
export function grown(ride: Ride, segments: readonly SceneSegment[]): Ride {
  const known = new Map(segments.map((segment) => [segment.id, segment]))
  for (const { segment } of ride.run.spans) known.set(segment.id, segment)
  const laid = laidOut(ride.kind, [...known.values()], ride.startId)
  if (!laid || laid.run.spans.length <= ride.run.spans.length) return ride
  return { ...ride, ...laid, chainageM: ride.chainageM + laid.startM - ride.startM }
}
