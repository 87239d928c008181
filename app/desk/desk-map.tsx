'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { CITIES } from '../../geo-data/cities.ts'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import { alarmLayers } from '../_features/alarm/alarm-layer.ts'
import { useAlarm } from '../_features/alarm/use-alarms.ts'
import { useFlash } from '../_features/alarm/use-flash.ts'
import { useAsset } from '../_features/asset/use-asset.ts'
import { useZoneSet } from '../_features/impact-zone/use-zone-set.ts'
import { zoneBounds } from '../_features/impact-zone/zone-bounds.ts'
import { candidateLayers, zoneLayers } from '../_features/impact-zone/zone-layer.ts'
import { incidentLayers } from '../_features/incident/incident-layer.ts'
import { useIncident, useIncidents } from '../_features/incident/use-incidents.ts'
import { haloLayers } from '../_features/map/halo-layer.ts'
import { isShown, layerTree } from '../_features/map/layer-group.ts'
import type { Pick } from '../_features/map/live-map.ts'
import { MapCanvas } from '../_features/map/map-canvas.tsx'
import { useReadings } from '../_features/sensor/readings-store.ts'
import { useSensor } from '../_features/sensor/use-sensor.ts'
import type { Place, Selection } from '../_lib/place.ts'
import { usePlace } from '../_lib/use-place.ts'
import { Button } from '../_ui/control/button.tsx'
import styles from './desk.module.css'
import { useDeskHand } from './desk-hand.ts'
import { IdentifyCard } from './identify-card.tsx'

const [WEST, SOUTH, EAST, NORTH] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]
const CITY = { west: WEST, south: SOUTH, east: EAST, north: NORTH }

const idOf = (selection: Selection | null, record: string) => (selection?.record === record ? selection.id : null)

/** The geometry of what is selected, for its halo. */
function useSelectedGeometry(selection: Selection | null) {
  const { sensor } = useSensor(idOf(selection, 'sensor'))
  const { asset } = useAsset('asset', idOf(selection, 'asset'))
  const { asset: segment } = useAsset('segment', idOf(selection, 'segment'))
  return sensor?.position ?? asset?.geometry ?? segment?.geometry ?? null
}

/** Zones of the incident or alarm that is selected; the map goes there once, unless a link has already said where to look. */
function useSelectedZones({ selection, bounds }: Place) {
  const { incident } = useIncident(idOf(selection, 'incident'))
  const { alarm } = useAlarm(idOf(selection, 'alarm'))
  const { zoneSet } = useZoneSet(incident?.impactZoneSet?.id ?? alarm?.impactZoneSet?.id ?? null)
  const subject = selection ? `${selection.record}:${selection.id}` : null
  const seen = useRef(bounds ? subject : null)
  useEffect(() => {
    const box = zoneSet && zoneBounds(zoneSet.zones)
    if (subject === null) seen.current = null
    if (!box || seen.current === subject) return
    seen.current = subject
    useDeskHand.setState({ goal: { to: 'bounds', bounds: box } })
  }, [subject, zoneSet])
  return zoneSet
}

function useOverlays(alarms: readonly AlarmRow[], place: Place) {
  const say = useTranslations('impact-zone.line')
  const { incidents } = useIncidents()
  const flash = useFlash(alarms)
  const zoneSet = useSelectedZones(place)
  const halo = useSelectedGeometry(place.selection)
  return useMemo(() => {
    const names = { 'must-leave': say('must-leave'), shelter: say('shelter'), cordon: say('cordon') }
    return [
      ...(zoneSet ? [...zoneLayers(zoneSet.zones, names), ...candidateLayers(zoneSet.candidates)] : []),
      ...haloLayers(halo),
      ...incidentLayers(incidents),
      ...alarmLayers(alarms, flash.id, flash.lit),
    ]
  }, [alarms, incidents, zoneSet, halo, flash.id, flash.lit, say])
}

function useChoice({ hidden, shown, faded }: Place) {
  const key = JSON.stringify([hidden, shown, faded])
  return useMemo(() => {
    const [off, on, opacity] = JSON.parse(key) as [string[], string[], Record<string, number>]
    const groups = layerTree().flatMap((branch) => branch.groups)
    return { hidden: new Set(groups.filter((group) => !isShown(group, off, on)).map(({ id }) => id)), opacity }
  }, [key])
}

const RECORDS: ReadonlySet<string> = new Set(['asset', 'segment', 'sensor', 'alarm', 'incident'])

/** The map with what the desk lays on it, and the card of what was clicked. */
export function DeskMap({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const { place, change, select } = usePlace()
  const { goal, picking } = useDeskHand()
  const overlays = useOverlays(alarms, place)
  const choice = useChoice(place)
  const states = useReadings(({ byId }) => byId)
  const picked = ({ selection, name, longitude, latitude }: Pick) => {
    if (picking) return useDeskHand.setState({ picking: false, reportAt: { longitude, latitude } })
    const own = selection !== null && RECORDS.has(selection.record)
    useDeskHand.setState({ place: selection && !own && name ? { record: selection.record, name } : null })
    select(own ? selection : null)
  }
  return (
    <div className={styles.mapFrame} data-picking={picking}>
      <MapCanvas
        buttons
        bounds={place.bounds ?? CITY}
        choice={choice}
        overlays={overlays}
        sensorStates={states}
        goal={goal}
        onMove={(bounds) => change({ bounds })}
        onPick={picked}
      />
      {picking ? <PickHint /> : null}
      <IdentifyCard />
    </div>
  )
}

function PickHint() {
  const say = useTranslations('report')
  return (
    <div className={styles.hint} role="status">
      {say('pick')}
      <Button small weight="quiet" onClick={() => useDeskHand.setState({ picking: false })}>
        {say('cancel')}
      </Button>
    </div>
  )
}
