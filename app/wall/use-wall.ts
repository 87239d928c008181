'use client'
import { newestUnacknowledged } from '../_features/alarm/urgency.ts'
import { useAlarms } from '../_features/alarm/use-alarms.ts'
import { useIncidents } from '../_features/incident/use-incidents.ts'
import { useReadingStream } from '../_features/sensor/use-sensor-readings.ts'
import { useStatus } from '../_features/status/use-status.ts'
import { unverifiedElsewhere } from '../_features/takeover/takeover.ts'
import { useAlarmZones, useTakeover, useTakeoverFacts } from '../_features/takeover/use-takeover.ts'
import { useTellings } from '../_features/ticker/use-ticker.ts'
import { useTrackStream } from '../_features/track/use-track-stream.ts'
import { useWallView } from '../_features/wall-view/use-wall-view.ts'
import { HANDOVER, RECEIPTS } from './scene/scenes.ts'
import { usePin, useScene } from './scene/use-scene.ts'
import { calledScene } from './sent/called-scene.ts'

/** What the wall knows, and what of it is shown: an incident that has the map, else the scene. `pinned`: no incident may have it. */
export function useWall(pinned: boolean) {
  useReadingStream()
  useTrackStream()
  const { status } = useStatus()
  const { alarms, total, loading, error } = useAlarms()
  const { incidents } = useIncidents()
  const tellings = useTellings()
  const pin = usePin()
  const { hold, incident, waiting } = useTakeover(incidents, pinned || pin.scene !== null)
  const { facts, zoneSet } = useTakeoverFacts(incident?.id ?? null)
  const unverified = unverifiedElsewhere(alarms, hold)
  const insetZones = useAlarmZones(unverified[0]?.id ?? null)
  const waits = newestUnacknowledged(alarms) !== null
  const calm = { unacknowledgedP1: waits, taken: incident !== null || pinned }
  const idle = [
    ...(tellings.length > 0 ? [] : [RECEIPTS]),
    ...(incidents.length > 0 || alarms.length > 0 ? [] : [HANDOVER]),
  ]
  const called = useCalledScene()
  const { scene, until } = useScene({ ...pin, scene: pin.scene ?? called }, calm, idle)
  return {
    status,
    queue: { alarms, total, loading, failed: error !== undefined },
    incidents,
    tellings,
    taken: { incident, waiting, facts, zoneSet },
    unverified: { alarms: unverified, zoneSet: insetZones },
    scene: { scene, until, pinned: pin.scene !== null, incident },
  }
}

/** The scene that a remote has called for a while; what an incident has taken from the wall does not come back. */
function useCalledScene() {
  const view = useWallView()?.view
  return view && (view.answer ?? 'shown') === 'shown' ? calledScene(view.place) : null
}
