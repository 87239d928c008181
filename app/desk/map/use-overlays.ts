'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { alarmLayers, placesOf } from '../../_features/alarm/alarm-layer.ts'
import { useAlarm } from '../../_features/alarm/use-alarms.ts'
import { useFlash } from '../../_features/alarm/use-flash.ts'
import { useAnalysisOverlays } from '../../_features/analysis/use-analysis-overlays.ts'
import { areaLayers } from '../../_features/area/area-layer.ts'
import { useAsset } from '../../_features/asset/use-asset.ts'
import { cutLayers } from '../../_features/cross-section/cut-layer.ts'
import { courseLayers } from '../../_features/impact-zone/course/course-layer.ts'
import { beganAt, useShownCourse } from '../../_features/impact-zone/course/use-shown-course.ts'
import type { ImpactZone } from '../../_features/impact-zone/impact-zone.operations.ts'
import { useShownSetId } from '../../_features/impact-zone/past/use-shown-set.ts'
import { useZoneSet } from '../../_features/impact-zone/use-zone-set.ts'
import { zoneBounds } from '../../_features/impact-zone/zone-bounds.ts'
import { candidateLayers, zoneLayers } from '../../_features/impact-zone/zone-layer.ts'
import { incidentLayers } from '../../_features/incident/incident-layer.ts'
import { useIncident, useIncidents } from '../../_features/incident/use-incidents.ts'
import { haloLayers } from '../../_features/map/halo-layer.ts'
import type { LayerChoice } from '../../_features/map/layer-choice.ts'
import { isShown, layerTree } from '../../_features/map/layer-group.ts'
import type { Drawing } from '../../_features/map/overlay/drawing.ts'
import { usePlotOverlays } from '../../_features/plot/use-plot-overlays.ts'
import { useCityHour } from '../../_features/population/use-city-hour.ts'
import { useSensor } from '../../_features/sensor/use-sensor.ts'
import { traceLayers } from '../../_features/trace/trace-layer.ts'
import { useTrace } from '../../_features/trace/use-trace.ts'
import { useShownTrack } from '../../_features/track/use-shown-tracks.ts'
import { useTrackOverlays } from '../../_features/track/use-track-overlays.ts'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import type { Place, Selection } from '../../_lib/place/place.ts'
import { goTo, useDeskHand } from '../desk-hand.ts'

const NO_ALARMS: readonly AlarmRow[] = []
const NO_ZONES: readonly ImpactZone[] = []

const idOf = (selection: Selection | null, record: string) => (selection?.record === record ? selection.id : null)

/** The geometry of what is selected, for its halo. */
function useSelectedGeometry(selection: Selection | null) {
  const { sensor } = useSensor(idOf(selection, 'sensor'))
  const { asset } = useAsset('asset', idOf(selection, 'asset'))
  const { asset: segment } = useAsset('segment', idOf(selection, 'segment'))
  const track = useShownTrack(idOf(selection, 'resource'))
  return sensor?.position ?? asset?.geometry ?? segment?.geometry ?? track?.position ?? null
}

/** Zones of the incident or alarm that is selected; the map goes to them, or to the place where none is drawn, once, unless a link has already said where to look. */
function useSelectedZones({ selection, bounds }: Place) {
  const { incident } = useIncident(idOf(selection, 'incident'))
  const { alarm } = useAlarm(idOf(selection, 'alarm'))
  const nowId = incident?.impactZoneSet?.id ?? alarm?.impactZoneSet?.id ?? null
  const { zoneSet } = useZoneSet(useShownSetId({ alarmId: alarm?.id ?? null, incidentId: incident?.id ?? null, nowId }))
  const [longitude, latitude] = incident?.position.coordinates ?? alarm?.position.coordinates ?? []
  const subject = selection ? `${selection.record}:${selection.id}` : null
  const seen = useRef(bounds ? subject : null)
  useEffect(() => {
    if (subject === null) seen.current = null
    if (!zoneSet || seen.current === subject) return
    const box = zoneBounds(zoneSet.zones)
    seen.current = subject
    if (box) useDeskHand.setState({ goal: { to: 'bounds', bounds: box } })
    else if (longitude !== undefined && latitude !== undefined) goTo(longitude, latitude)
  }, [subject, zoneSet, longitude, latitude])
  const began = beganAt([...(incident?.alarms ?? []), ...(alarm ? [alarm] : [])])
  const course = useShownCourse(zoneSet?.zones ?? NO_ZONES, began)
  return { zoneSet, course }
}

/** What the desk lays on the map, in parts: a second map has other zones, another analysis, other alarms or nobody who moves. */
export interface Laid {
  readonly zones: readonly Drawing[]
  /** What the hand has asked about. */
  readonly asked: readonly Drawing[]
  readonly analysis: readonly Drawing[]
  /** Crews and vehicles: apart, since they move while nothing else does. */
  readonly tracks: readonly Drawing[]
  readonly happening: readonly Drawing[]
}

/** All of it, lowest first. */
export const laidOut = ({ zones, asked, analysis, tracks, happening }: Laid): readonly Drawing[] => [
  ...zones,
  ...asked,
  ...analysis,
  ...tracks,
  ...happening,
]

/** Where two analyses lie beside one another, each map shows one: this one the left. */
const benchOf = ({ selection, compared, beside }: Place) =>
  beside && 'analyses' in beside.of
    ? { selection: { record: 'analysis', id: beside.of.analyses[0] }, compared: [] }
    : { selection, compared }

/** What the desk lays on its map. */
export function useOverlays(alarms: readonly AlarmRow[], place: Place, choice: LayerChoice): Laid {
  const say = useTranslations('impact-zone.line')
  const { incidents } = useIncidents()
  const flash = useFlash(useLooksBack() ? NO_ALARMS : alarms)
  const { zoneSet, course } = useSelectedZones(place)
  const halo = useSelectedGeometry(place.selection ?? place.ask)
  const analysis = useAnalysisOverlays(benchOf(place))
  const { trace } = useTrace(place.trace)
  const plot = usePlotOverlays(idOf(place.selection, 'incident'))
  const tracks = useTrackOverlays(choice)
  const standing = useMemo(() => {
    const names = { 'must-leave': say('must-leave'), shelter: say('shelter'), cordon: say('cordon') }
    return {
      zones: zoneSet
        ? [
            ...courseLayers(zoneSet.zones, course),
            ...zoneLayers(zoneSet.zones, names, placesOf(alarms)),
            ...candidateLayers(zoneSet.candidates),
          ]
        : [],
      asked: [...areaLayers(place.area), ...traceLayers(trace), ...cutLayers(place.cut), ...haloLayers(halo)],
      analysis,
      happening: [...plot, ...incidentLayers(incidents), ...alarmLayers(alarms, flash.id, flash.lit)],
    }
  }, [alarms, incidents, zoneSet, place.area, trace, place.cut, halo, analysis, plot, course, flash.id, flash.lit, say])
  return useMemo(() => ({ ...standing, tracks }), [standing, tracks])
}

/** Hidden, shown, opacities, moved layers, filters, the hour. */
type Written = [string[], string[], Record<string, number>, string[], string, number]

/** Which layers are seen, how opaque, in which order and what of them. */
export function useChoice({ hidden, shown, faded, order, filter }: Place): LayerChoice {
  const now = useCityHour()
  const key = JSON.stringify([hidden, shown, faded, order, filter, now])
  return useMemo(() => {
    const [off, on, opacity, moved, left, hour] = JSON.parse(key) as Written
    const groups = layerTree().flatMap((branch) => branch.groups)
    const gone = groups.filter((group) => !isShown(group, off, on)).map(({ id }) => id)
    return { hidden: new Set(gone), opacity, order: moved, filter: left, hour }
  }, [key])
}
