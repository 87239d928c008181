'use client'
import type { IncidentRow } from '../_features/incident/incident.operations.ts'
import { later } from '../_lib/later.tsx'
import type { WallSize } from './size/use-wall-size.ts'
import styles from './wall.module.css'

const WallVideos = later(() => import('../_features/camera/wall-videos.tsx').then((room) => room.WallVideos))

/** The narrowest map, in letters, on which a picture has room for its own name. */
const LEAST_MAP_REM = 44

/**
 * What is seen near the incident that has the map: four pictures in the lower right screen of a panel wall, one in the corner of a
 * television that is large enough, none where there would be no room for words.
 */
export function WallVideo({ incident, size }: { readonly incident: IncidentRow | null; readonly size: WallSize }) {
  if (!incident || size.mapRem < LEAST_MAP_REM) return null
  const [longitude = 0, latitude = 0] = incident.position.coordinates
  return (
    <div className={styles.videos}>
      <WallVideos longitude={longitude} latitude={latitude} count={size.wide ? 4 : 1} />
    </div>
  )
}
