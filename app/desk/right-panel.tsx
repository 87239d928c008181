'use client'
import { useTranslations } from 'next-intl'
import { AlarmCard } from '../_features/alarm/alarm-card.tsx'
import { AlarmList } from '../_features/alarm/alarm-list.tsx'
import type { useAlarms } from '../_features/alarm/use-alarms.ts'
import { BlindList } from '../_features/blind-area/blind-list.tsx'
import { useBlindCity } from '../_features/blind-area/use-blind-city.ts'
import { CurvePanel } from '../_features/curve/curve-panel.tsx'
import { ShownZones } from '../_features/impact-zone/past/shown-zones.tsx'
import { IncidentList } from '../_features/incident/incident-list.tsx'
import { useIncidents } from '../_features/incident/use-incidents.ts'
import { MyPushes, useMyPushes } from '../_features/push/my-pushes.tsx'
import { SensorList } from '../_features/sensor/list/sensor-list.tsx'
import { TrackList } from '../_features/track/track-list.tsx'
import { useTrackStream } from '../_features/track/use-track-stream.ts'
import { usePlace } from '../_lib/place/use-place.ts'
import { Tabs } from '../_ui/surface/tabs.tsx'
import styles from './desk.module.css'
import { goTo } from './desk-hand.ts'
import { AroundSensor, CamerasOfSensor } from './map/around-sensor.tsx'
import { AskedArea } from './room/asked-area.tsx'
import { DeskBench } from './room/desk-bench.tsx'
import { FollowedNetwork } from './room/followed-network.tsx'
import { IncidentRoom } from './room/incident-room.tsx'
import { StreetSection } from './room/street-section.tsx'

interface RightPanelProps {
  readonly alarms: ReturnType<typeof useAlarms>
}

/** The lists; or the alarm, or the incident, that is being looked at. */
export function RightPanel({ alarms }: RightPanelProps) {
  useTrackStream()
  const { place, select } = usePlace()
  const { selection, ask } = place
  const looking = selection?.record === 'alarm' || selection?.record === 'incident'
  const onBench = selection?.record === 'analysis' || (ask !== null && !looking)
  if (place.area) return <AskedArea />
  if (place.trace && !looking && !onBench) return <FollowedNetwork />
  if (place.cut && !looking && !onBench) return <StreetSection />
  const toIncident = (id: string) => select({ record: 'incident', id })
  return (
    <aside className={styles.right}>
      {selection?.record === 'alarm' ? (
        <div className={styles.scroll}>
          <AlarmCard
            id={selection.id}
            onBack={() => select(null)}
            onIncident={toIncident}
            curve={(sensorId) => (
              <>
                <AroundSensor id={sensorId} />
                <CurvePanel sensorId={sensorId} />
                <CamerasOfSensor id={sensorId} />
              </>
            )}
            zones={(nowId) => <ShownZones alarmId={selection.id} incidentId={null} nowId={nowId} />}
          />
        </div>
      ) : null}
      {selection?.record === 'incident' ? <IncidentRoom id={selection.id} /> : null}
      {onBench ? <DeskBench /> : null}
      {looking || onBench ? null : <Lists alarms={alarms} />}
    </aside>
  )
}

/** Goes to a thing of a list, and selects it. */
function useSee() {
  const { select } = usePlace()
  return (record: string, { id, position }: { id: string; position: { coordinates: number[] } }) => {
    goTo(position.coordinates[0] ?? 0, position.coordinates[1] ?? 0)
    select({ record, id })
  }
}

function Sensors() {
  const { place } = usePlace()
  const see = useSee()
  const selected = place.selection?.record === 'sensor' ? place.selection.id : null
  return <SensorList view={place.bounds} selected={selected} onSelect={(sensor) => see('sensor', sensor)} />
}

function Tracks() {
  const { place } = usePlace()
  const see = useSee()
  const selected = place.selection?.record === 'resource' ? place.selection.id : null
  return <TrackList selected={selected} onSelect={(track) => see('resource', track)} />
}

function Lists({ alarms }: RightPanelProps) {
  const say = useTranslations('desk')
  const sayTrack = useTranslations('track')
  const { place, change, select } = usePlace()
  const { total } = useIncidents()
  const { pushes } = useMyPushes()
  const { city: blind } = useBlindCity()
  const see = useSee()
  const tabs = [
    {
      id: 'alarms',
      label: say('alarms'),
      count: alarms.total,
      content: <AlarmList {...alarms} selected={null} onSelect={(alarm) => see('alarm', alarm)} />,
    },
    {
      id: 'incidents',
      label: say('incidents'),
      count: total,
      content: <IncidentList selected={null} onSelect={(incident) => see('incident', incident)} />,
    },
    { id: 'sensors', label: say('sensors'), content: <Sensors /> },
    { id: 'tracks', label: sayTrack('tab'), content: <Tracks /> },
    {
      id: 'blind',
      label: say('blind'),
      count: blind?.targets.totalCount,
      content: (
        <BlindList onSelect={({ position }) => goTo(position.coordinates[0] ?? 0, position.coordinates[1] ?? 0)} />
      ),
    },
    {
      id: 'pushes',
      label: say('inbox'),
      count: pushes.length,
      content: <MyPushes onIncident={(id) => select({ record: 'incident', id })} />,
    },
  ]
  const current = tabs.some(({ id }) => id === place.tab) ? (place.tab ?? 'alarms') : 'alarms'
  return <Tabs label={say('lists')} tabs={tabs} current={current} onChange={(tab) => change({ tab })} />
}
