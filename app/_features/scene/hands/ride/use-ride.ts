'use client'
import { useEffect, useRef, useState } from 'react'
import type { LiveScene } from '../../engine/live-scene.ts'
import type { Position3, SceneSegment } from '../../scene-plan.ts'
import { eyeAt, hasBore, linesIn, roomsAround } from './passage.ts'
import { pointAt } from './path.ts'
import { advanced, begun, grown, type Ride, type RideKind, stepped, toggled, turned } from './ride.ts'
import { spanAt } from './run.ts'

/** A bend is taken within so many metres. */
const TURN_M = 6
/** Who wants no motion goes from point to point, one every so often. */
const STEP_MS = 1_500
/** After a page was away one goes on from where one was, not from where one would be. */
const LONGEST_FRAME_S = 1

const stillWanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches

type Change = (next: (ride: Ride) => Ride) => void

/** Goes on while it moves: at every frame, or from point to point. */
function useMotion(moving: boolean, change: Change) {
  const latest = useRef(change)
  latest.current = change
  useEffect(() => {
    if (!moving) return
    if (stillWanted()) {
      const timer = setInterval(() => latest.current((ride) => ending(stepped(ride, 1))), STEP_MS)
      return () => clearInterval(timer)
    }
    let before: number | null = null
    let frame = 0
    const step = (now: number) => {
      const seconds = before === null ? 0 : Math.min(LONGEST_FRAME_S, (now - before) / 1000)
      before = now
      latest.current((ride) => advanced(ride, seconds))
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [moving])
}

/** Stands at the end: no second is let pass. */
const ending = (ride: Ride): Ride => advanced(ride, 0)

function useCamera(scene: LiveScene, ride: Ride | null, segments: readonly SceneSegment[]) {
  const span = ride ? spanAt(ride.run, ride.chainageM) : undefined
  const run = ride?.run
  const here = ride?.kind === 'walk' ? span?.segment.id : undefined
  useEffect(() => {
    if (!run || here === undefined) return
    const middle = run.spans.find(({ segment }) => segment.id === here)
    const rooms = roomsAround(run, middle?.fromM ?? 0)
    const lines = new Map(rooms.flatMap((room) => linesIn(room, segments)).map((line) => [line.id, line]))
    scene.hands.enter(rooms, [...lines.values()])
  }, [scene, run, here, segments])
  useEffect(() => {
    if (!ride) return
    const bore = span && hasBore(span.segment) ? span.segment.boreM : null
    if (ride.kind === 'walk' && bore) return scene.hands.stand(eyeAt(ride.run.path, bore, ride.chainageM), ride.way)
    const point = pointAt(ride.run.path, ride.chainageM, TURN_M)
    scene.hands.follow(ride.way > 0 ? point : { ...point, headingRad: point.headingRad + Math.PI })
  }, [scene, ride, span])
  const travels = ride !== null
  useEffect(() => {
    if (travels) return () => scene.hands.release()
  }, [scene, travels])
}

/** So far one goes before the flat map, and what is asked of the city, follow. */
const FOLLOWED_M = 100

/** Tells where one is, every so many metres. */
function useWhereabouts(ride: Ride | null, onMove: (position: Position3) => void) {
  const latest = useRef(onMove)
  latest.current = onMove
  const mark = ride ? Math.round((ride.chainageM - ride.startM) / FOLLOWED_M) : null
  const path = ride?.run.path
  const at = ride?.chainageM
  // biome-ignore lint/correctness/useExhaustiveDependencies: told at every mark, not at every metre
  useEffect(() => {
    if (path && at !== undefined && mark !== 0) latest.current(pointAt(path, at, TURN_M).position)
  }, [mark])
}

/** Travelling along a line of the scene, or through a tunnel; null while nobody does. */
export function useRide(scene: LiveScene, segments: readonly SceneSegment[], onMove: (position: Position3) => void) {
  const [ride, setRide] = useState<Ride | null>(null)
  const change: Change = (next) => setRide((before) => before && next(before))
  useMotion(ride?.moving ?? false, change)
  useCamera(scene, ride, segments)
  useWhereabouts(ride, onMove)
  useEffect(() => setRide((before) => before && grown(before, segments)), [segments])
  return {
    ride,
    begin: (kind: RideKind, id: string) => {
      const next = begun(kind, segments, id)
      setRide(next && stillWanted() ? { ...next, moving: false } : next)
    },
    step: (toward: 1 | -1) => change((before) => stepped({ ...before, moving: false }, toward)),
    toggle: () => change(toggled),
    turn: () => change(turned),
    stop: () => setRide(null),
  }
}
