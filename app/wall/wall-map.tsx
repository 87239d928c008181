'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { CITIES } from '../../geo-data/cities.ts'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import { alarmLayers, placesOf } from '../_features/alarm/alarm-layer.ts'
import { useFlash } from '../_features/alarm/use-flash.ts'
import { useShownTerrain } from '../_features/basemap/use-bases.ts'
import { useBlindGround } from '../_features/blind-area/use-blind-ground.ts'
import type { ImpactZoneSet } from '../_features/impact-zone/impact-zone.operations.ts'
import { zoneLayers } from '../_features/impact-zone/zone-layer.ts'
import type { IncidentRow } from '../_features/incident/incident.operations.ts'
import { incidentLayers } from '../_features/incident/incident-layer.ts'
import { MapCanvas } from '../_features/map/map-canvas.tsx'
import { usePlotOverlays } from '../_features/plot/use-plot-overlays.ts'
import { useReadings } from '../_features/sensor/readings-store.ts'
import { useTrackOverlays } from '../_features/track/use-track-overlays.ts'
import { usePlace } from '../_lib/place/use-place.ts'
import { besideBoard, boardShare, hasBoard } from './scene/board.ts'
import { OVERVIEW, type Scene } from './scene/scenes.ts'
import type { WallSize } from './size/use-wall-size.ts'
import { useFocus } from './use-focus.ts'
import { useWallLayers } from './use-wall-layers.ts'
import styles from './wall.module.css'

const [WEST, SOUTH, EAST, NORTH] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]
const CITY = { west: WEST, south: SOUTH, east: EAST, north: NORTH }

/** Many of them stand around one trouble, and its own mark is what is to be seen from across the room. */
const WALL_SYMBOLS = 0.7

interface WallMapProps {
  readonly size: WallSize
  readonly alarms: readonly AlarmRow[]
  readonly incidents: readonly IncidentRow[]
  /** The incident or the alarm the map has gone to; null: it is the city's. */
  readonly about: { readonly id: string; readonly position: { readonly coordinates: readonly number[] } } | null
  readonly zoneSet: ImpactZoneSet | null
  /** The incident whose plot is shown; none on a look at an alarm. */
  readonly plotOf?: string | null
  /** A small look has no room for the names of its lines. */
  readonly isInset?: boolean
  /** What the map is about while it is the city's. */
  readonly scene?: Scene
}

/** The map of the wall, drawn as much larger as its letters must be; nobody touches it. */
export function WallMap({
  size,
  alarms,
  incidents,
  about,
  zoneSet,
  plotOf = null,
  isInset = false,
  scene = OVERVIEW,
}: WallMapProps) {
  const say = useTranslations('impact-zone.line')
  const frame = useRef<HTMLDivElement>(null)
  const { place } = usePlace()
  const choice = useWallLayers(scene.sectors, scene.shows === 'blind')
  const flash = useFlash(alarms)
  const states = useReadings(({ byId }) => byId)
  const terrain = useShownTerrain(place)
  const credit = terrain?.terrain.attribution
  const blind = useBlindGround(scene.sectors)
  const home = besideBoard(place.bounds ?? CITY, hasBoard(scene) && !isInset ? boardShare(size.mapRem) : 0)
  const goal = useFocus({ frame, size, home, about, zoneSet, named: !isInset })
  const plot = usePlotOverlays(plotOf, 'wall')
  const tracks = useTrackOverlays(choice, WALL_SYMBOLS)
  const standing = useMemo(() => {
    const names = { 'must-leave': say('must-leave'), shelter: say('shelter'), cordon: say('cordon') }
    const zones = zoneSet ? zoneLayers(zoneSet.zones, isInset ? null : names, placesOf(alarms)) : []
    return [...zones, ...plot, ...incidentLayers(incidents), ...alarmLayers(alarms, flash.id, flash.lit)]
  }, [alarms, incidents, zoneSet, plot, isInset, flash.id, flash.lit, say])
  const overlays = useMemo(() => [...tracks, ...standing], [tracks, standing])
  const scaled = {
    width: `${100 / size.mapScale}%`,
    height: `${100 / size.mapScale}%`,
    transform: `scale(${size.mapScale})`,
  }
  return (
    <div ref={frame} className={styles.mapFrame}>
      <div className={styles.scaled} style={scaled}>
        <MapCanvas
          bounds={home}
          choice={choice}
          terrain={terrain}
          overlays={overlays}
          sensorStates={states}
          blind={blind}
          goal={goal}
          sharpness={size.sharpness}
        />
      </div>
      {credit && !isInset ? <p className={styles.credit}>{credit}</p> : null}
    </div>
  )
}
