'use client'
import { useTranslations } from 'next-intl'
import { formatCountdown } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from '../wall.module.css'
import { SCENE_MS } from './rotation.ts'
import type { Scene } from './scenes.ts'

export interface SceneNameProps {
  readonly scene: Scene
  /** When the wall turns, epoch ms; null: it does not. */
  readonly until: number | null
  readonly pinned: boolean
  /** The incident that has the map. */
  readonly incident: { readonly exercise: boolean } | null
}

/** Which scene this is, and how long yet: a line that grows shorter, so that it takes no room from the bar. */
export function SceneName({ scene, until, pinned, incident }: SceneNameProps) {
  const say = useTranslations('ticker')
  const read = useText()
  const now = useNow()
  if (incident) return <span className={styles.scene}>{say(incident.exercise ? 'scene-drill' : 'scene-taken')}</span>
  const left = until === null ? null : Math.max(until - now, 0)
  const told = pinned
    ? say('scene-pinned')
    : left === null
      ? undefined
      : say('scene-left', { left: formatCountdown(left / 1000) })
  return (
    <span className={styles.scene} title={told}>
      {pinned ? <Icon name="lock" /> : null}
      {read(scene.name)}
      {left === null ? null : <span className={styles.left} style={{ width: `${(100 * left) / SCENE_MS}%` }} />}
    </span>
  )
}
