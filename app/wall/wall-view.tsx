'use client'
import { newestUnacknowledged } from '../_features/alarm/urgency.ts'
import { useAlarms } from '../_features/alarm/use-alarms.ts'
import { DrillFrame } from '../_features/drill/drill.tsx'
import { ExceptionFigures } from '../_features/exception/exception-figures.tsx'
import { useIncidents } from '../_features/incident/use-incidents.ts'
import { useReadingStream } from '../_features/sensor/use-sensor-readings.ts'
import { useStatus } from '../_features/status/use-status.ts'
import { reachOf } from '../_features/takeover/brief.ts'
import { unverifiedElsewhere } from '../_features/takeover/takeover.ts'
import { TakeoverStrip } from '../_features/takeover/takeover-strip.tsx'
import { useAlarmZones, useTakeover, useTakeoverFacts } from '../_features/takeover/use-takeover.ts'
import { DataAge } from '../_features/ticker/data-age.tsx'
import { useWallSettings } from './settings/use-wall-settings.ts'
import { useWallSize, type WallSize } from './size/use-wall-size.ts'
import { useRotation } from './use-wall-layers.ts'
import styles from './wall.module.css'
import { WallInset } from './wall-inset.tsx'
import { WallMap } from './wall-map.tsx'
import { WallSide } from './wall-side.tsx'
import { WallTop } from './wall-top.tsx'

/** The wall: bar above, map, what must be answered beside it, the six exceptions below. */
export function WallView() {
  const { settings, change } = useWallSettings()
  const size = useWallSize(settings)
  if (!size) return null
  return <Wall size={size} settings={settings} onSettings={change} />
}

type Settings = ReturnType<typeof useWallSettings>
interface WallProps {
  readonly size: WallSize
  readonly settings: Settings['settings']
  readonly onSettings: Settings['change']
}

function Wall({ size, settings, onSettings }: WallProps) {
  useReadingStream()
  const { status } = useStatus()
  const { alarms, total, loading, error } = useAlarms()
  const { incidents } = useIncidents()
  const { hold, incident, waiting } = useTakeover(incidents, settings.pinned)
  const { facts, zoneSet } = useTakeoverFacts(incident?.id ?? null)
  const unverified = unverifiedElsewhere(alarms, hold)
  const insetZones = useAlarmZones(unverified[0]?.id ?? null)
  const waits = newestUnacknowledged(alarms) !== null
  const sector = useRotation({ unacknowledgedP1: waits, taken: incident !== null, pinned: settings.pinned })
  const map = { size, alarms, incidents }
  return (
    <div className={styles.wall} data-wide={size.wide} data-taken={incident !== null} data-face="wall">
      <WallTop alarms={alarms} status={status} settings={settings} onSettings={onSettings} />
      <main className={styles.map}>
        <WallMap {...map} about={incident} zoneSet={zoneSet} sector={sector} />
        <TakeoverStrip waiting={waiting} unverified={unverified} em={size.wide ? 94 : 31} />
        {unverified[0] ? <WallInset {...map} alarm={unverified[0]} zoneSet={insetZones} /> : null}
        <DataAge answeredAt={status?.at ?? null} />
      </main>
      <WallSide
        wide={size.wide}
        alarms={alarms}
        total={total}
        failed={error !== undefined}
        loading={loading}
        status={status}
        incident={incident}
        first={facts?.alarms[0]}
        zones={zoneSet?.zones ?? []}
        reach={reachOf(zoneSet)}
        tasks={facts?.tasks ?? []}
      />
      <footer className={styles.foot}>
        <ExceptionFigures status={status} />
      </footer>
      <DrillFrame since={incident?.exercise ? incident.openedAt : null} />
    </div>
  )
}
