'use client'
import type { CSSProperties } from 'react'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import type { ThingPicture } from '../_features/attachment/picture/thing-picture.operations.ts'
import type { ImpactZone } from '../_features/impact-zone/impact-zone.operations.ts'
import type { IncidentRow } from '../_features/incident/incident.operations.ts'
import type { CityStatus } from '../_features/status/status.operations.ts'
import type { Reach } from '../_features/takeover/brief.ts'
import type { TakeoverAlarm, TakeoverTask } from '../_features/takeover/takeover.operations.ts'
import { TakeoverCard } from '../_features/takeover/takeover-card.tsx'
import { AlarmQueue } from '../_features/ticker/alarm-queue.tsx'
import type { Telling } from '../_features/ticker/use-ticker.ts'
import { SceneSide } from './scene/scene-side.tsx'
import { OVERVIEW, type Scene } from './scene/scenes.ts'
import type { WallSize } from './size/use-wall-size.ts'
import styles from './wall.module.css'

interface WallSideProps {
  readonly size: WallSize
  readonly alarms: readonly AlarmRow[]
  readonly total: number
  readonly failed: boolean
  readonly loading: boolean
  readonly status: CityStatus | null
  readonly tellings: readonly Telling[]
  readonly scene: Scene
  /** The incident that has the map, its first alarm, its zones and its tasks. */
  readonly incident: IncidentRow | null
  readonly first: TakeoverAlarm | undefined
  readonly zones: readonly ImpactZone[]
  readonly reach: Reach
  readonly tasks: readonly TakeoverTask[]
  readonly picture: ThingPicture | null
}

/** What is left of the queue beside a takeover. */
const TAKEN_ROWS = 3

/** Beside the map: what must be answered; the incident that has the map; what the scene is about where there is room for it. */
export function WallSide(props: WallSideProps) {
  const { size, alarms, total, failed, loading, status, tellings, scene, incident, first } = props
  const { zones, reach, tasks, picture } = props
  const { wide, sideRem } = size
  const rows = incident && !wide ? TAKEN_ROWS : size.queueRows
  const em = sideRem - 1
  return (
    <aside className={styles.side} style={{ '--queue-rows': rows } as CSSProperties}>
      <AlarmQueue alarms={alarms} total={total} failed={failed} loading={loading} rows={rows} rem={sideRem} />
      {incident ? <TakeoverCard {...{ incident, zones, reach, tasks, picture, em }} alarm={first} /> : null}
      {incident && !wide ? null : <SceneSide {...{ wide, status, tellings, em }} scene={incident ? OVERVIEW : scene} />}
    </aside>
  )
}
