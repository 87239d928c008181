'use client'
import type { Geometry } from 'geojson'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Position } from '../../../../geo-data/area/area.ts'
import { AskButton } from '../../../_features/analysis/ask-button.tsx'
import { isAskable } from '../../../_features/analysis/subject.ts'
import { AroundButton } from '../../../_features/area/around-button.tsx'
import { centreOf } from '../../../_features/area/centre.ts'
import { AssetCard } from '../../../_features/asset/asset-card.tsx'
import { CameraCard, NearestCameras } from '../../../_features/camera/later-cameras.tsx'
import { CurvePanel } from '../../../_features/curve/curve-panel.tsx'
import { SensorCard } from '../../../_features/sensor/sensor-card.tsx'
import { TraceMenu } from '../../../_features/trace/trace-menu.tsx'
import { TrackCard } from '../../../_features/track/track-card.tsx'
import { useText } from '../../../_lib/language.tsx'
import type { Ask, Selection } from '../../../_lib/place/place.ts'
import { usePlace } from '../../../_lib/place/use-place.ts'
import { Button, IconButton } from '../../../_ui/control/button.tsx'
import { useDeskHand } from '../../desk-hand.ts'
import { AroundSensor, CamerasOfSensor } from '../around-sensor.tsx'
import { useAround } from '../use-around.ts'
import styles from './identify-card.module.css'

/** What was clicked on the map. */
export function IdentifyCard() {
  const { place, select } = usePlace()
  const { place: named, pointed } = useDeskHand()
  const around = useAround()
  const { selection } = place
  const close = () => {
    useDeskHand.setState({ place: null })
    select(null)
  }
  if (selection?.record === 'sensor')
    return (
      <Frame onClose={close}>
        <SensorCard
          id={selection.id}
          curve={
            <>
              <AroundSensor id={selection.id} />
              <CurvePanel sensorId={selection.id} />
              <CamerasOfSensor id={selection.id} />
            </>
          }
        />
      </Frame>
    )
  if (selection?.record === 'camera')
    return (
      <Frame onClose={close}>
        <CameraCard
          id={selection.id}
          actions={({ position }) => <AroundButton centre={centreOf(position)} onAsk={around} />}
        />
      </Frame>
    )
  if (selection?.record === 'resource')
    return (
      <Frame onClose={close}>
        <TrackCard id={selection.id} onIncident={(id) => select({ record: 'incident', id })} />
      </Frame>
    )
  if (selection?.record === 'asset' || selection?.record === 'segment')
    return (
      <Frame onClose={close}>
        <Others selection={selection} onAsk={around} />
        <Thing selection={selection} />
      </Frame>
    )
  if (!named) return null
  return (
    <Frame onClose={close}>
      <NamedPlace />
      {pointed ? <AroundButton centre={[pointed.longitude, pointed.latitude]} onAsk={around} /> : null}
      {pointed ? <NearestCameras centre={[pointed.longitude, pointed.latitude]} /> : null}
    </Frame>
  )
}

/** What else lay under the click, to be listed: one card shows one thing. */
function Others({ selection, onAsk }: { readonly selection: Selection; readonly onAsk: (centre: Position) => void }) {
  const say = useTranslations('desk')
  const { others, pointed } = useDeskHand()
  if (!pointed || others?.of !== `${selection.record}:${selection.id}`) return null
  return (
    <Button small weight="quiet" onClick={() => onAsk([pointed.longitude, pointed.latitude])}>
      {say('others', { count: others.count })}
    </Button>
  )
}

/** An asset or a segment, what may be asked of it, and the cameras around the spot that was clicked. */
function Thing({ selection }: { readonly selection: Selection }) {
  const { select, change } = usePlace()
  const pointed = useDeskHand((hand) => hand.pointed)
  const ask = (asked: Ask) => change({ ask: asked, selection: null })
  const around = useAround()
  const spot = (geometry: Geometry) => (pointed ? ([pointed.longitude, pointed.latitude] as const) : centreOf(geometry))
  return (
    <AssetCard
      record={selection.record}
      id={selection.id}
      onSensor={(id) => select({ record: 'sensor', id })}
      onAlarm={(id) => select({ record: 'alarm', id })}
      below={({ geometry }) => <NearestCameras centre={spot(geometry)} />}
      actions={({ sectorId, kind, geometry }) => (
        <div className={styles.actions}>
          {isAskable(sectorId, kind) ? (
            <AskButton ask={{ ...selection, at: pointed, incidentId: null }} onAsk={ask} />
          ) : null}
          <AroundButton centre={spot(geometry)} onAsk={around} />
          <TraceMenu
            sectorId={sectorId}
            kind={kind}
            onTrace={(way) => change({ trace: { ...selection, way }, area: null, cut: null })}
          />
        </div>
      )}
    />
  )
}

function NamedPlace() {
  const say = useTranslations('search.record')
  const legend = useTranslations('desk.place')
  const read = useText()
  const named = useDeskHand((hand) => hand.place)
  if (!named) return null
  return (
    <>
      <p className={styles.placeKind}>{legend.has(named.record) ? legend(named.record) : say('place')}</p>
      <h3>{read(named.name)}</h3>
    </>
  )
}

function Frame({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const say = useTranslations('desk')
  return (
    <aside className={styles.identify} aria-label={say('identify')}>
      <div className={styles.identifyClose}>
        <IconButton icon="close" label={say('close')} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}
