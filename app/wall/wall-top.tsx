'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { CITIES } from '../../geo-data/cities.ts'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import { sectorName } from '../_features/sector/sector-words.ts'
import { useSound } from '../_features/sound/use-sound.ts'
import type { CityStatus } from '../_features/status/status.operations.ts'
import { WallBar } from '../_features/ticker/wall-bar.tsx'
import { WallSound } from '../_features/ticker/wall-sound.tsx'
import { useText } from '../_lib/language.tsx'
import { useNow } from '../_lib/use-now.ts'
import { SceneName, type SceneNameProps } from './scene/scene-name.tsx'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import type { WallSettings } from './settings/wall-settings.ts'
import styles from './wall.module.css'

interface WallTopProps {
  readonly alarms: readonly AlarmRow[]
  readonly status: CityStatus | null
  readonly scene: SceneNameProps
  readonly settings: WallSettings
  readonly onSettings: (settings: WallSettings) => void
}

/** The bar, the voice of this wall, and the one dialog a hand may open when the wall is set up. */
export function WallTop({ alarms, status, scene, settings, onSettings }: WallTopProps) {
  const say = useTranslations('sound')
  const read = useText()
  const now = useNow()
  const speech = useCallback(
    (alarm: AlarmRow) => say('spoken', { sector: read(sectorName(alarm.sector)), place: read(alarm.region.name) }),
    [say, read],
  )
  const { armed, mute, arm } = useSound(alarms, speech)
  return (
    <div className={styles.top}>
      <WallBar
        city={<SettingsDialog name={read(CITIES[0]?.name)} settings={settings} onChange={onSettings} />}
        scene={<SceneName {...scene} />}
        leader={settings.leader}
        status={status}
        sound={<WallSound armed={armed} mute={mute} now={now} onArm={arm} />}
      />
    </div>
  )
}
