'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { formatDistance } from '../../../_lib/format.ts'
import type { Bounds } from '../../../_lib/place/place.ts'
import { Icon } from '../../../_ui/icon/icon.tsx'
import type { LayerChoice } from '../../map/layer-choice.ts'
import { MapCanvas } from '../../map/map-canvas.tsx'
import { usePlotOverlays } from '../../plot/use-plot-overlays.ts'
import styles from '../field-task.module.css'
import type { Fix } from '../outbox/outbox.ts'
import type { PhoneFix } from './use-fix.ts'
import { bearingDeg, distanceM, mapAddress, windOf } from './way.ts'
import { wayLayers } from './way-layer.ts'

const EVERYTHING: LayerChoice = { hidden: new Set(['camera', 'people']), opacity: {} }
const NO_STATES = new Map()
/** Half the side of the map in degrees of latitude: about four hundred metres. */
const REACH_DEG = 0.0018

function around({ longitude, latitude }: Fix): Bounds {
  return {
    west: longitude - REACH_DEG,
    east: longitude + REACH_DEG,
    south: latitude - REACH_DEG,
    north: latitude + REACH_DEG,
  }
}

interface TaskWayProps {
  readonly goal: Fix
  readonly fix: PhoneFix | null
  readonly denied: boolean
  /** Whose situation is plotted on the map. */
  readonly incidentId: string
}

/** How far, in which direction, on which map. Beeline: roads are the map application's business. */
export function TaskWay({ goal, fix, denied, incidentId }: TaskWayProps) {
  const say = useTranslations('field-task')
  const plot = usePlotOverlays(incidentId)
  const overlays = useMemo(() => [...plot, ...wayLayers(goal, fix)], [plot, goal, fix])
  const bounds = useMemo(() => around(goal), [goal])
  return (
    <section className={styles.way} aria-label={say('way')}>
      <div className={styles.map}>
        <MapCanvas bounds={bounds} choice={EVERYTHING} overlays={overlays} sensorStates={NO_STATES} buttons />
      </div>
      <p className={styles.far}>
        <Icon name="pin" />
        {fix ? <Far fix={fix} goal={goal} /> : say(denied ? 'no-position' : 'finding-position')}
      </p>
      <a className={styles.mapLink} href={mapAddress(goal)}>
        <Icon name="link" />
        {say('open-map')}
      </a>
    </section>
  )
}

/** Nearer than the phone can tell, one is there. */
function Far({ fix, goal }: { readonly fix: PhoneFix; readonly goal: Fix }) {
  const say = useTranslations('field-task')
  const metres = distanceM(fix, goal)
  const accuracy = Math.round(fix.accuracyM)
  if (metres <= Math.max(fix.accuracyM, 10)) return <>{say('here', { accuracy })}</>
  const wind = say(`wind.${windOf(bearingDeg(fix, goal))}`)
  return <>{say('far', { distance: formatDistance(metres), wind, accuracy })}</>
}
