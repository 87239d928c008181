'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useText } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { Facts } from '../../_ui/show/facts.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './camera.module.css'
import { CAMERA, type CameraDetail } from './camera.operations.ts'
import { directionOf } from './compass.ts'
import { VideoPlayer } from './player/video-player.tsx'
import { StreamForm } from './stream-form.tsx'

interface CameraCardProps {
  readonly id: string
  /** What may be done with it. */
  readonly actions?: (camera: CameraDetail) => ReactNode
}

/** One camera: its picture, where it looks, whose it is. */
export function CameraCard({ id, actions }: CameraCardProps) {
  const say = useTranslations('camera')
  const read = useText()
  const { data, loading } = useLiveQuery(CAMERA, { id }, ['import'])
  const camera = data?.camera
  if (!camera) return loading ? <Waiting label={say('waiting')} /> : <Empty title={say('gone')} why={say('gone-why')} />
  const { bearingDeg, fieldOfViewDeg } = camera
  const looks = {
    direction: say(`direction.${directionOf(bearingDeg)}`),
    bearing: Math.round(bearingDeg),
    field: Math.round(fieldOfViewDeg),
  }
  return (
    <article className={styles.card}>
      <header>
        <p className={styles.kind}>{say('kind')}</p>
        <h3>{read(camera.name)}</h3>
      </header>
      <VideoPlayer key={camera.id} camera={camera} aside={camera.code} />
      {actions?.(camera)}
      <Facts
        facts={[
          { id: 'code', name: say('code'), value: camera.code },
          { id: 'looks', name: say('looks'), value: say('looks-to', looks) },
          { id: 'department', name: say('department'), value: read(camera.department.name) },
        ]}
      />
      {camera.settable ? <StreamForm camera={camera} /> : null}
    </article>
  )
}
