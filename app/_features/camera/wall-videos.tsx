'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { usePages } from '../../_lib/paging/use-pages.ts'
import styles from './camera.module.css'
import { NEAREST_CAMERAS } from './camera.operations.ts'
import { VideoPlayer } from './player/video-player.tsx'
import { useAway } from './use-away.ts'

interface WallVideosProps {
  readonly longitude: number
  readonly latitude: number
  /** How many there is room for. */
  readonly count: 1 | 4
}

/** The pictures of the cameras nearest to an incident; nothing where there is no camera near it. */
export function WallVideos({ longitude, latitude, count }: WallVideosProps) {
  const say = useTranslations('camera')
  const away = useAway()
  const asked = useMemo(() => ({ at: { longitude, latitude }, first: count }), [longitude, latitude, count])
  const { rows } = usePages(NEAREST_CAMERAS, 'nearestCameras', asked)
  if (rows.length === 0) return null
  return (
    <section className={styles.videos} data-count={count} aria-label={say('nearest')}>
      {rows.map((nearby) => (
        <VideoPlayer key={nearby.camera.id} camera={nearby.camera} aside={away(nearby)} />
      ))}
    </section>
  )
}
