'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { useAlarm } from '../../_features/alarm/use-alarms.ts'
import type { ImpactZone } from '../../_features/impact-zone/impact-zone.operations.ts'
import { useZoneSet } from '../../_features/impact-zone/use-zone-set.ts'
import type { IncidentRow } from '../../_features/incident/incident.operations.ts'
import { useIncident } from '../../_features/incident/use-incidents.ts'
import { useReadings } from '../../_features/sensor/readings-store.ts'
import { fitText } from '../../_features/ticker/fit-text.ts'
import { formatCountdown } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import type { Place, Selection } from '../../_lib/place/place.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import type { WallSize } from '../size/use-wall-size.ts'
import { calledScene } from './called-scene.ts'
import styles from './sent.module.css'
import { SentMap } from './sent-map.tsx'
import { useSelected } from './use-selected.ts'
import { useSentView } from './use-sent-view.ts'

/** Cesium comes only when a view with depth is sent. */
const Scene = dynamic(() => import('../../_features/scene/scene.tsx').then((room) => room.Scene), { ssr: false })

const NO_ZONES: readonly ImpactZone[] = []
const nothing = () => undefined

interface SentViewProps {
  readonly size: WallSize
  readonly alarms: readonly AlarmRow[]
  readonly incidents: readonly IncidentRow[]
  readonly pinned: boolean
  /** An incident has the map. */
  readonly taken: boolean
  /** A strip stands over the top of the map already. */
  readonly below: boolean
}

/** What a desk has sent: over the wall's own map until its time is over. */
export function SentView({ size, alarms, incidents, pinned, taken, below }: SentViewProps) {
  const sent = useSentView({ pinned, taken })
  if (!sent) return null
  const { place, view, leftS } = sent
  const isScene = calledScene(view.place) !== null
  return (
    <section className={styles.sent} data-below={below} data-view={view.id} data-scene-called={isScene}>
      <Strip by={view.sentBy.name} leftS={leftS} selection={place.selection} em={size.mapRem - 1} />
      {isScene ? null : (
        <div className={styles.body}>
          <Shown key={view.id} {...{ place, size, alarms, incidents }} />
        </div>
      )}
    </section>
  )
}

type ShownProps = Pick<SentViewProps, 'size' | 'alarms' | 'incidents'> & { readonly place: Place }

function Shown({ place, size, alarms, incidents }: ShownProps) {
  const { selection, bounds } = place
  const { incident } = useIncident(selection?.record === 'incident' ? selection.id : null)
  const { alarm } = useAlarm(selection?.record === 'alarm' ? selection.id : null)
  const { zoneSet } = useZoneSet(incident?.impactZoneSet?.id ?? alarm?.impactZoneSet?.id ?? null)
  const states = useReadings(({ byId }) => byId)
  const zones = zoneSet?.zones ?? NO_ZONES
  if (!place.scene || bounds === null) return <SentMap {...{ place, size, alarms, incidents, zones }} />
  return (
    <Scene {...{ bounds, selection, zones }} sensorStates={states} onPick={nothing} onMove={nothing} inHand={false} />
  )
}

interface StripProps {
  readonly by: { readonly zh: string; readonly en: string }
  readonly leftS: number
  readonly selection: Selection | null
  readonly em: number
}

/** 「由 X 送来 · mm:ss」 and what is looked at. */
function Strip({ by, leftS, selection, em }: StripProps) {
  const say = useTranslations('wall-view')
  const read = useText()
  const selected = useSelected(selection)
  const words = [say('by', { name: read(by) }), selected.name].filter((part) => part !== null).join(' · ')
  return (
    <div className={styles.strip} role="status" aria-label={say('label')}>
      <Icon name="send" />
      <span>{fitText(words, em - 6.5)}</span>
      <strong>{formatCountdown(leftS)}</strong>
    </div>
  )
}
