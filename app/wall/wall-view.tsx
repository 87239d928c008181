'use client'
import { useAlarms } from '../_features/alarm/use-alarms.ts'
import { DrillFrame } from '../_features/drill/drill.tsx'
import { ExceptionFigures } from '../_features/exception/exception-figures.tsx'
import { useIncidents } from '../_features/incident/use-incidents.ts'
import { useReadingStream } from '../_features/sensor/use-sensor-readings.ts'
import { useStatus } from '../_features/status/use-status.ts'
import { unverifiedElsewhere } from '../_features/takeover/takeover.ts'
import { TakeoverCard } from '../_features/takeover/takeover-card.tsx'
import { TakeoverStrip } from '../_features/takeover/takeover-strip.tsx'
import { useAlarmZones, useTakeover, useTakeoverFacts } from '../_features/takeover/use-takeover.ts'
import { AlarmQueue } from '../_features/ticker/alarm-queue.tsx'
import { DataAge } from '../_features/ticker/data-age.tsx'
import { useLateTasks, useTellings } from '../_features/ticker/use-ticker.ts'
import { LateTaskList, WarningList } from '../_features/ticker/wall-lists.tsx'
import { useWallSettings } from './use-wall-settings.ts'
import { useWallSize, type WallSize } from './use-wall-size.ts'
import styles from './wall.module.css'
import { WallInset } from './wall-inset.tsx'
import { WallMap } from './wall-map.tsx'
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
  const { alarms, total, error } = useAlarms()
  const { incidents } = useIncidents()
  const { hold, incident, waiting } = useTakeover(incidents, settings.pinned)
  const { facts, zoneSet } = useTakeoverFacts(incident?.id ?? null)
  const unverified = unverifiedElsewhere(alarms, hold)
  const insetZones = useAlarmZones(unverified[0]?.id ?? null)
  const tasks = useLateTasks()
  const tellings = useTellings()
  const rows = size.wide ? 8 : incident ? 3 : 5
  const em = size.wide ? 46.5 : 15
  const map = { size, alarms, incidents }
  return (
    <div className={styles.wall} data-wide={size.wide} data-taken={incident !== null} data-face="wall">
      <WallTop alarms={alarms} status={status} settings={settings} onSettings={onSettings} />
      <main className={styles.map}>
        <WallMap {...map} about={incident} zoneSet={zoneSet} />
        <TakeoverStrip waiting={waiting} unverified={unverified} em={size.wide ? 94 : 31} />
        {unverified[0] ? <WallInset {...map} alarm={unverified[0]} zoneSet={insetZones} /> : null}
        <DataAge answeredAt={status?.at ?? null} />
      </main>
      <aside className={styles.side}>
        <AlarmQueue alarms={alarms} total={total} failed={error !== undefined} rows={rows} rem={size.wide ? 48 : 16} />
        {incident ? (
          <TakeoverCard incident={incident} zones={zoneSet?.zones ?? []} tasks={facts?.tasks ?? []} em={em} />
        ) : null}
        {incident && !size.wide ? null : (
          <div className={styles.lists}>
            <WarningList inForce={status?.warningsInForce} tellings={tellings} em={em} />
            <LateTaskList tasks={tasks} em={em} />
          </div>
        )}
      </aside>
      <footer className={styles.foot}>
        <ExceptionFigures status={status} />
      </footer>
      <DrillFrame />
    </div>
  )
}
