'use client'
import { useTranslations } from 'next-intl'
import { formatCountdown } from '../../_lib/format.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import type { SoundMute } from '../sound/sound.operations.ts'
import styles from './ticker.module.css'

interface WallSoundProps {
  readonly armed: boolean
  readonly mute: SoundMute | null
  readonly now: number
  readonly onArm: () => void
}

/** Whether this wall can be heard. A browser is silent until a hand has touched it, so the silence is shown and is the button. */
export function WallSound({ armed, mute, now, onArm }: WallSoundProps) {
  const say = useTranslations('ticker')
  if (mute) {
    const left = formatCountdown((new Date(mute.untilAt).getTime() - now) / 1000)
    return <span className={styles.silent}>{say('muted', { left })}</span>
  }
  if (armed)
    return (
      <span className={styles.heard}>
        <Icon name="sound" />
        {say('sound-on')}
      </span>
    )
  return (
    <button type="button" className={styles.silent} onClick={onArm} aria-label={say('arm')}>
      <Icon name="mute" />
      {say('silent')}
    </button>
  )
}
