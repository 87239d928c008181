'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CITIES } from '../../../geo-data/cities.ts'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { alarmLayers, placesOf } from '../../_features/alarm/alarm-layer.ts'
import { useFlash } from '../../_features/alarm/use-flash.ts'
import { areaLayers } from '../../_features/area/area-layer.ts'
import { BaseCredit } from '../../_features/basemap/base-credit.tsx'
import { useShownBases, useShownTerrain } from '../../_features/basemap/use-bases.ts'
import { useBlindGround } from '../../_features/blind-area/use-blind-ground.ts'
import type { ImpactZone } from '../../_features/impact-zone/impact-zone.operations.ts'
import { zoneLayers } from '../../_features/impact-zone/zone-layer.ts'
import type { IncidentRow } from '../../_features/incident/incident.operations.ts'
import { incidentLayers } from '../../_features/incident/incident-layer.ts'
import { FilterNote } from '../../_features/legend/filter/on-map/filter-note.tsx'
import { haloLayers } from '../../_features/map/halo-layer.ts'
import { isShown, layerTree } from '../../_features/map/layer-group.ts'
import { MapCanvas } from '../../_features/map/map-canvas.tsx'
import { GROUP_NUMBERS } from '../../_features/map/sensor-group/group-layers.ts'
import { usePlotOverlays } from '../../_features/plot/use-plot-overlays.ts'
import { useCityHour } from '../../_features/population/use-city-hour.ts'
import { useReadings } from '../../_features/sensor/readings-store.ts'
import type { Place } from '../../_lib/place/place.ts'
import type { WallSize } from '../size/use-wall-size.ts'
import styles from './sent.module.css'
import { useSelected } from './use-selected.ts'

const [WEST, SOUTH, EAST, NORTH] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]
const CITY = { west: WEST, south: SOUTH, east: EAST, north: NORTH }

/** The layers that the desk had on, how opaque, in which order and what of them. */
const choiceOf = ({ hidden, shown, faded, order, filter }: Place, hour: number) => ({
  hidden: new Set([
    GROUP_NUMBERS,
    ...layerTree()
      .flatMap(({ groups }) => groups)
      .filter((group) => !isShown(group, hidden, shown))
      .map(({ id }) => id),
  ]),
  opacity: faded,
  order,
  filter,
  hour,
})

interface SentMapProps {
  readonly place: Place
  readonly size: WallSize
  readonly alarms: readonly AlarmRow[]
  readonly incidents: readonly IncidentRow[]
  readonly zones: readonly ImpactZone[]
}

/** The flat map of a desk, as large as the wall's letters must be. */
export function SentMap({ place, size, alarms, incidents, zones }: SentMapProps) {
  const say = useTranslations('impact-zone.line')
  const flash = useFlash(alarms)
  const states = useReadings(({ byId }) => byId)
  const blind = useBlindGround()
  const hour = useCityHour()
  const choice = useMemo(() => choiceOf(place, hour), [place, hour])
  const bases = useShownBases(place)
  const terrain = useShownTerrain(place)
  const { geometry } = useSelected(place.selection)
  const plot = usePlotOverlays(place.selection?.record === 'incident' ? place.selection.id : null, 'wall')
  const overlays = useMemo(() => {
    const names = { 'must-leave': say('must-leave'), shelter: say('shelter'), cordon: say('cordon') }
    return [
      ...zoneLayers(zones, names, placesOf(alarms)),
      ...areaLayers(place.area),
      ...haloLayers(geometry),
      ...plot,
      ...incidentLayers(incidents),
      ...alarmLayers(alarms, flash.id, flash.lit),
    ]
  }, [zones, place.area, geometry, plot, incidents, alarms, flash.id, flash.lit, say])
  const side = `${100 / size.mapScale}%`
  return (
    <div className={styles.scaled} style={{ width: side, height: side, transform: `scale(${size.mapScale})` }}>
      <MapCanvas
        bounds={place.bounds ?? CITY}
        choice={choice}
        bases={bases}
        terrain={terrain}
        overlays={overlays}
        sensorStates={states}
        blind={blind}
        sharpness={size.sharpness}
      />
      <FilterNote filter={place.filter} raised={bases.length > 0} />
      <BaseCredit bases={bases} terrain={terrain} />
    </div>
  )
}
