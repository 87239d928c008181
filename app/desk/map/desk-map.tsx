'use client'
import { useTranslations } from 'next-intl'
import { CITIES } from '../../../geo-data/cities.ts'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { useBlindGround } from '../../_features/blind-area/use-blind-ground.ts'
import type { Pick } from '../../_features/map/live-map.ts'
import { MapCanvas } from '../../_features/map/map-canvas.tsx'
import { useShownStates } from '../../_features/sensor/use-sensor-readings.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk.module.css'
import { useDeskHand } from '../desk-hand.ts'
import { IdentifyCard } from './identify-card.tsx'
import { MapDialogs } from './map-dialogs.tsx'
import { ToolHint } from './tool-hint.tsx'
import { useAround } from './use-around.ts'
import { useChoice, useOverlays } from './use-overlays.ts'
import { useTool } from './use-tool.ts'

const [WEST, SOUTH, EAST, NORTH] = CITIES[0]?.bounds ?? [121.845, 29.885, 121.957, 29.96]
const CITY = { west: WEST, south: SOUTH, east: EAST, north: NORTH }

const RECORDS: ReadonlySet<string> = new Set(['asset', 'segment', 'sensor', 'alarm', 'incident'])

/** The map with what the desk lays on it, and the card of what was clicked. */
export function DeskMap({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const { place, change, select } = usePlace()
  const { goal, picking, tool } = useDeskHand()
  const hand = useTool()
  const overlays = useOverlays(alarms, place)
  const choice = useChoice(place)
  const blind = useBlindGround()
  const states = useShownStates()
  const around = useAround()
  const picked = ({ selection, name, longitude, latitude }: Pick) => {
    if (tool) return
    if (picking) return useDeskHand.setState({ picking: false, reportAt: { longitude, latitude } })
    useDeskHand.setState({ pointed: { longitude, latitude } })
    const own = selection !== null && RECORDS.has(selection.record)
    useDeskHand.setState({ place: selection && !own && name ? { record: selection.record, name } : null })
    select(own ? selection : null)
  }
  return (
    <div className={styles.mapFrame} data-picking={picking || tool !== null}>
      <MapCanvas
        buttons
        bounds={place.bounds ?? CITY}
        choice={choice}
        overlays={overlays}
        sensorStates={states}
        blind={blind}
        goal={goal}
        tool={hand}
        onMove={(bounds) => change({ bounds })}
        onPick={picked}
        onAsk={(longitude, latitude) => tool === null && around([longitude, latitude])}
      />
      {picking ? <PickHint /> : null}
      {tool ? <ToolHint /> : <IdentifyCard />}
      <MapDialogs bounds={place.bounds ?? CITY} contents={{ choice, overlays, sensorStates: states, blind }} />
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
