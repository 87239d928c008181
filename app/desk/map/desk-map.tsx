'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { CITIES } from '../../../geo-data/cities.ts'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { BaseCredit } from '../../_features/basemap/base-credit.tsx'
import { useShownBases, useShownTerrain } from '../../_features/basemap/use-bases.ts'
import { useBlindGround } from '../../_features/blind-area/use-blind-ground.ts'
import { DeskFilterNote } from '../../_features/legend/filter/on-map/desk-filter-note.tsx'
import { makeCameraLock } from '../../_features/map/camera/camera-lock.ts'
import type { Pick } from '../../_features/map/live-map.ts'
import { MapCanvas } from '../../_features/map/map-canvas.tsx'
import { SENSOR_GROUP } from '../../_features/map/sensor-group/group-layers.ts'
import { useShownStates } from '../../_features/sensor/use-sensor-readings.ts'
import { later } from '../../_lib/later.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk.module.css'
import { useDeskHand } from '../desk-hand.ts'
import { PlotHint } from '../plot/plot-hint.tsx'
import { useHandBusy, useMapHand } from '../plot/use-map-hand.ts'
import { UndoBar } from '../undo/undo-bar.tsx'
import { IdentifyCard } from './card/identify-card.tsx'
import { MapDialogs } from './map-dialogs.tsx'
import { ToolHint } from './tool-hint.tsx'
import { useAround } from './use-around.ts'
import { laidOut, useChoice, useOverlays } from './use-overlays.ts'

/** Whoever never compares never waits for it. */
const SecondMap = later(() => import('../compare/second-map.tsx').then((room) => room.SecondMap))

const [WEST, SOUTH, EAST, NORTH] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]
const CITY = { west: WEST, south: SOUTH, east: EAST, north: NORTH }

const RECORDS: ReadonlySet<string> = new Set(['asset', 'segment', 'sensor', 'camera', 'alarm', 'incident', 'resource'])

/** A quarter of what is looked at, around a place: what is gathered there comes apart. */
const nearer = (
  { west, south, east, north }: typeof CITY,
  { longitude, latitude }: Record<'longitude' | 'latitude', number>,
) => {
  const [across, up] = [(east - west) / 8, (north - south) / 8]
  return { west: longitude - across, south: latitude - up, east: longitude + across, north: latitude + up }
}

/** What a click on either map means: the place of a call that is being taken, or what stands there. */
function usePicked() {
  const { place, select } = usePlace()
  const { picking } = useDeskHand()
  const isBusy = useHandBusy()
  return ({ selection, name, others, longitude, latitude }: Pick) => {
    if (isBusy) return
    if (picking) return useDeskHand.setState({ picking: false, reportAt: { longitude, latitude } })
    if (selection?.record === SENSOR_GROUP)
      return useDeskHand.setState({
        goal: { to: 'bounds', bounds: nearer(place.bounds ?? CITY, { longitude, latitude }), paddingPx: 0 },
      })
    const heap = selection && others > 0 ? { of: `${selection.record}:${selection.id}`, count: others } : null
    useDeskHand.setState({ pointed: { longitude, latitude }, others: heap })
    const own = selection !== null && RECORDS.has(selection.record)
    useDeskHand.setState({ place: selection && !own && name ? { record: selection.record, name } : null })
    select(own ? selection : null)
  }
}

/** The map with what the desk lays on it, and the card of what was clicked. */
export function DeskMap({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const { place, change } = usePlace()
  const { goal, picking, tool } = useDeskHand()
  const picked = usePicked()
  const hand = useMapHand()
  const isBusy = useHandBusy()
  const choice = useChoice(place)
  const laid = useOverlays(alarms, place, choice)
  const overlays = useMemo(() => laidOut(laid), [laid])
  const bases = useShownBases(place)
  const terrain = useShownTerrain(place)
  const blind = useBlindGround()
  const states = useShownStates()
  const around = useAround()
  const [lock] = useState(makeCameraLock)
  const [panes, setPanes] = useState<HTMLDivElement | null>(null)
  // The scene shows one moment and one set of zones, and lies over both maps.
  const beside = place.scene ? null : place.beside
  const contents = { choice, overlays, sensorStates: states, blind }
  return (
    <div className={styles.mapFrame} data-picking={picking || isBusy} data-beside={beside?.as}>
      <div className={styles.panes} ref={setPanes}>
        <div className={styles.firstPane}>
          <MapCanvas
            {...contents}
            bases={bases}
            terrain={terrain}
            buttons={beside?.as !== 'swipe'}
            bounds={place.bounds ?? CITY}
            goal={goal}
            tool={hand}
            lock={lock}
            onMove={(bounds) => change({ bounds })}
            onPick={picked}
            onAsk={(longitude, latitude) => !isBusy && around([longitude, latitude])}
          />
        </div>
        {picking ? <PickHint /> : null}
        {tool ? <ToolHint /> : <IdentifyCard />}
        {tool ? null : <PlotHint />}
        <UndoBar />
      </div>
      {beside && panes ? (
        <SecondMap
          look={beside}
          panes={panes}
          lock={lock}
          first={{ ...contents, laid, alarms: alarms.length }}
          bounds={place.bounds ?? CITY}
          onPick={picked}
        />
      ) : null}
      <DeskFilterNote />
      <BaseCredit bases={bases} terrain={terrain} />
      <MapDialogs bounds={place.bounds ?? CITY} contents={contents} />
    </div>
  )
}

/** The middle of what is looked at: for whoever cannot click on a map. */
const middleOf = ({ west, south, east, north }: typeof CITY) => ({
  longitude: (west + east) / 2,
  latitude: (south + north) / 2,
})

function PickHint() {
  const say = useTranslations('report')
  const { place } = usePlace()
  const takeMiddle = () => useDeskHand.setState({ picking: false, reportAt: middleOf(place.bounds ?? CITY) })
  return (
    <div className={styles.hint} role="status">
      {say('pick')}
      <Button small weight="quiet" onClick={takeMiddle}>
        {say('centre')}
      </Button>
      <Button small weight="quiet" onClick={() => useDeskHand.setState({ picking: false })}>
        {say('cancel')}
      </Button>
    </div>
  )
}
