'use client'
import type { CSSProperties } from 'react'
import { DrillFrame } from '../_features/drill/drill-frame.tsx'
import { ExceptionFigures } from '../_features/exception/exception-figures.tsx'
import { warmMap } from '../_features/map/engine/warm.ts'
import { reachOf } from '../_features/takeover/brief.ts'
import { TakeoverStrip } from '../_features/takeover/takeover-strip.tsx'
import { DataAge } from '../_features/ticker/data-age.tsx'
import { SceneBoard } from './scene/scene-board.tsx'
import { OVERVIEW } from './scene/scenes.ts'
import { SentView } from './sent/sent-view.tsx'
import { useWallSettings } from './settings/use-wall-settings.ts'
import { useWallSize, type WallSize } from './size/use-wall-size.ts'
import { useWall } from './use-wall.ts'
import styles from './wall.module.css'
import { WallInset } from './wall-inset.tsx'
import { WallMap } from './wall-map.tsx'
import { WallSide } from './wall-side.tsx'
import { WallTop } from './wall-top.tsx'
import { WallVideo } from './wall-video.tsx'

warmMap()

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
  const { status, queue, incidents, tellings, taken, unverified, scene } = useWall(settings.pinned)
  const { incident, waiting, facts, zoneSet } = taken
  const map = { size, alarms: queue.alarms, incidents }
  const [first] = unverified.alarms
  return (
    <div
      className={styles.wall}
      data-wide={size.wide}
      data-taken={incident !== null}
      data-scene={scene.scene.id}
      data-face="wall"
      style={{ '--side': `${size.sideRem}rem` } as CSSProperties}
    >
      <WallTop alarms={queue.alarms} {...{ status, scene, settings, onSettings }} />
      <main className={styles.map}>
        <WallMap
          {...map}
          about={incident}
          zoneSet={zoneSet}
          plotOf={incident?.id ?? null}
          scene={incident ? OVERVIEW : scene.scene}
        />
        {incident ? null : <SceneBoard scene={scene.scene} {...{ tellings, incidents }} alarms={queue.alarms} />}
        <SentView
          {...map}
          taken={incident !== null}
          pinned={settings.pinned || scene.pinned}
          below={first !== undefined || waiting > 0}
        />
        <WallVideo incident={incident} size={size} />
        <TakeoverStrip waiting={waiting} unverified={unverified.alarms} em={size.mapRem - 1} />
        {first ? <WallInset {...map} alarm={first} zoneSet={unverified.zoneSet} /> : null}
        <DataAge answeredAt={status?.at ?? null} />
      </main>
      <WallSide
        {...{ size, ...queue, status, tellings, scene: scene.scene, incident, reach: reachOf(zoneSet) }}
        first={facts?.alarms[0]}
        zones={zoneSet?.zones ?? []}
        tasks={facts?.tasks ?? []}
        picture={facts?.thingPicture ?? null}
      />
      <footer className={styles.foot}>
        <ExceptionFigures status={status} />
      </footer>
      <DrillFrame since={incident?.exercise ? incident.openedAt : null} />
    </div>
  )
}
