'use client'
import { useAlarms } from '../_features/alarm/use-alarms.ts'
import { StaleBanner } from '../_features/connection/stale-banner.tsx'
import { DrillFrame } from '../_features/drill/drill-frame.tsx'
import { warmMap } from '../_features/map/engine/warm.ts'
import { FirstReportDialog } from '../_features/report/first-report-dialog.tsx'
import { useReadingStream } from '../_features/sensor/use-sensor-readings.ts'
import { SignedIn } from '../_features/session/signed-in.tsx'
import { StatusStrip } from '../_features/status/status-strip.tsx'
import { useStatus } from '../_features/status/use-status.ts'
import { useLooksBack } from '../_lib/clock/clock.ts'
import { EventStream } from '../_lib/live/event-stream.tsx'
import { asksForScene } from '../_lib/place/asks-for-scene.ts'
import { usePlace } from '../_lib/place/use-place.ts'
import { DeskBand, DeskClockBar } from './clock/desk-clock.tsx'
import { useDeskClock, useShownStatus } from './clock/use-desk-clock.ts'
import styles from './desk.module.css'
import { useDeskHand } from './desk-hand.ts'
import { DeskScene } from './desk-scene.tsx'
import { LeftPanel } from './left-panel.tsx'
import { DeskMap } from './map/desk-map.tsx'
import { DeskPalette } from './palette/desk-palette.tsx'
import { Part } from './part.tsx'
import { RightPanel } from './right-panel.tsx'
import { useFlatMapWaits } from './scene/use-flat-map-waits.ts'
import { SheetBar } from './sheet-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useUndoKeys } from './undo/use-undo.ts'
import { useEscape } from './use-escape.ts'

if (typeof window !== 'undefined' && !asksForScene(location.search)) warmMap()

/** The duty officer's desk. */
export function DeskScreen() {
  return (
    <SignedIn>
      <EventStream>
        <Desk />
      </EventStream>
    </SignedIn>
  )
}

function Desk() {
  useReadingStream()
  useEscape()
  useUndoKeys()
  const alarms = useAlarms()
  const clock = useDeskClock(alarms)
  const { status } = useStatus()
  const shownStatus = useShownStatus(status, clock)
  const looksBack = useLooksBack()
  const { select } = usePlace()
  const { reportAt, leftOpen, sheet } = useDeskHand()
  const flatMapWaits = useFlatMapWaits()
  const closeReport = () => useDeskHand.setState({ reportAt: null })
  const opened = (id: string) => {
    closeReport()
    select({ record: 'incident', id })
  }
  return (
    <div className={styles.desk} data-left={leftOpen} data-sheet={sheet} data-past={looksBack}>
      <header className={styles.top}>
        <StaleBanner />
        <TopBar alarms={alarms.alarms} status={status} />
        <DeskBand live={alarms.alarms} clock={clock} />
      </header>
      <LeftPanel />
      <main className={styles.map}>
        <Part>{flatMapWaits ? null : <DeskMap alarms={clock.shown.alarms} />}</Part>
        <Part>
          <DeskScene />
        </Part>
      </main>
      <div className={styles.clock}>
        <Part>
          <DeskClockBar />
        </Part>
      </div>
      <Part>
        <RightPanel alarms={clock.shown} />
      </Part>
      <SheetBar />
      <footer className={styles.bottom}>
        <StatusStrip status={shownStatus} />
      </footer>
      <FirstReportDialog at={reportAt} onClose={closeReport} onOpened={opened} />
      <DeskPalette />
      <DrillFrame />
    </div>
  )
}
