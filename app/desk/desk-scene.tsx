'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { CITIES } from '../../geo-data/cities.ts'
import { useAlarm } from '../_features/alarm/use-alarms.ts'
import { beganAt, useShownCourse } from '../_features/impact-zone/course/use-shown-course.ts'
import type { ImpactZone } from '../_features/impact-zone/impact-zone.operations.ts'
import { useShownSetId } from '../_features/impact-zone/past/use-shown-set.ts'
import { useZoneSet } from '../_features/impact-zone/use-zone-set.ts'
import { useIncident } from '../_features/incident/use-incidents.ts'
import { useShownStates } from '../_features/sensor/use-sensor-readings.ts'
import { SendButton } from '../_features/wall-view/send-button.tsx'
import { type Place, printPlace } from '../_lib/place/place.ts'
import { usePlace } from '../_lib/place/use-place.ts'
import { Button } from '../_ui/control/button.tsx'
import { NoLookInScene } from './compare/no-look-in-scene.tsx'
import styles from './desk-scene.module.css'
import { MapTools } from './map/map-tools.tsx'
import { useTurnScene } from './map/use-turn-scene.ts'
import { sceneShown } from './scene/use-flat-map-waits.ts'

/** Cesium is as large as all the rest together: fetched when somebody asks for the scene. */
const Scene = dynamic(() => import('../_features/scene/scene.tsx').then((room) => room.Scene), { ssr: false })

/** Before anybody has moved: the middle of the city, near enough for pipes to be seen. */
const { longitude, latitude } = CITIES[0]?.centre ?? { longitude: 121.9, latitude: 29.92 }
const MIDDLE = {
  west: longitude - 0.006,
  east: longitude + 0.006,
  south: latitude - 0.004,
  north: latitude + 0.004,
}
const NO_ZONES: readonly ImpactZone[] = []

const [west, south, east, north] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]

/** The place as an address, never without a box: whoever has not moved looks at the city, or at its middle. */
const sendable = (place: Place): string => {
  const home = place.scene ? MIDDLE : { west, south, east, north }
  // The wall is always live: one that replays would look calm because it is dead.
  return printPlace({ ...place, bounds: place.bounds ?? home, at: null, beside: null })
}

/** The switch between the flat map and the scene of the same place; the map stays below, as it was. */
export function DeskScene() {
  const say = useTranslations('scene')
  const { place } = usePlace()
  const { scene } = place
  const turn = useTurnScene()
  return (
    <>
      <div className={styles.switch}>
        {scene ? null : <MapTools />}
        <SendButton place={sendable(place)} />
        <Button aria-pressed={scene} aria-label={say(scene ? 'to-map' : 'to-scene')} onClick={turn}>
          {scene ? '2D' : '3D'}
        </Button>
      </div>
      {scene ? <SceneOfPlace /> : null}
      <NoLookInScene />
    </>
  )
}

function SceneOfPlace() {
  const { place, change, select } = usePlace()
  const { selection } = place
  const { incident } = useIncident(selection?.record === 'incident' ? selection.id : null)
  const { alarm } = useAlarm(selection?.record === 'alarm' ? selection.id : null)
  const nowId = incident?.impactZoneSet?.id ?? alarm?.impactZoneSet?.id ?? null
  const { zoneSet } = useZoneSet(useShownSetId({ alarmId: alarm?.id ?? null, incidentId: incident?.id ?? null, nowId }))
  const zones = zoneSet?.zones ?? NO_ZONES
  const course = useShownCourse(zones, beganAt([...(incident?.alarms ?? []), ...(alarm ? [alarm] : [])]))
  const states = useShownStates()
  return (
    <div className={styles.scene}>
      <Scene
        bounds={place.bounds ?? MIDDLE}
        selection={selection}
        zones={zones}
        course={course}
        sensorStates={states}
        onPick={select}
        onMove={(bounds) => change({ bounds })}
        onShown={sceneShown}
        inHand
      />
    </div>
  )
}
