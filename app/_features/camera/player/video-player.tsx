'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { TEST_STREAM } from '../../../../geo-data/camera/stream.ts'
import { useLooksBack } from '../../../_lib/clock/clock.ts'
import { useText, useTime } from '../../../_lib/language.tsx'
import { useWallNow } from '../../../_lib/use-now.ts'
import type { Watched } from '../camera.operations.ts'
import { darkSince, type Playback } from './playback.ts'
import { usePlayback } from './use-playback.ts'
import styles from './video-player.module.css'

interface VideoPlayerProps {
  readonly camera: Watched
  /** Stands beside the name: how far, which way. */
  readonly aside?: ReactNode
}

/** A camera's picture, or why there is none. A picture that stands still never looks live. */
export function VideoPlayer({ camera, aside }: VideoPlayerProps) {
  const say = useTranslations('camera')
  const read = useText()
  const looksBack = useLooksBack()
  const { whyNoStream } = camera
  return (
    <figure className={styles.player}>
      {looksBack ? <Dark what={say('player.present')} why={say('player.present-why')} /> : null}
      {whyNoStream && !looksBack ? (
        <Dark what={say(`without.${whyNoStream}`)} why={say(`without.${whyNoStream}-why`)} />
      ) : null}
      {looksBack || whyNoStream ? null : <Screen camera={camera} />}
      <figcaption className={styles.caption}>
        <span className={styles.name}>{read(camera.name)}</span>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </figcaption>
    </figure>
  )
}

function Dark({ what, why }: { readonly what: string; readonly why: string }) {
  return (
    <div className={styles.screen} data-state="none">
      <div className={styles.words}>
        <strong>{what}</strong>
        <span>{why}</span>
      </div>
    </div>
  )
}

function Screen({ camera }: { readonly camera: Watched }) {
  const say = useTranslations('camera.player')
  const read = useText()
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const { playback, latencyS } = usePlayback(video, camera.streams)
  const isTest = camera.streams.some(({ url }) => url === TEST_STREAM.url)
  const late = latencyS === null ? say('live') : say('live-late', { seconds: latencyS.toFixed(1) })
  return (
    <div className={styles.screen} data-state={playback.is}>
      <video
        ref={setVideo}
        className={styles.picture}
        muted
        playsInline
        disablePictureInPicture
        aria-label={say('label', { name: read(camera.name) })}
      />
      <p className={styles.chips}>
        {playback.is === 'live' ? <span className={styles.chip}>{late}</span> : null}
        {isTest ? <span className={styles.chip}>{say('test')}</span> : null}
      </p>
      {playback.is === 'live' ? null : <Trouble playback={playback} />}
    </div>
  )
}

/** What is the matter, since when, and what is being done about it. */
function Trouble({ playback }: { readonly playback: Playback }) {
  const say = useTranslations('camera.player')
  const time = useTime()
  const now = useWallNow()
  const { is, failed, retryAt, frameAt } = playback
  const dark = darkSince(playback)
  const span = time.span((now - dark) / 1000)
  const tries =
    retryAt === null
      ? say('reconnecting-for', { failed })
      : say('reconnecting-in', { failed, seconds: Math.max(0, Math.ceil((retryAt - now) / 1000)) })
  return (
    <div className={styles.words} role="status" aria-live={is === 'dead' ? 'polite' : 'off'}>
      <strong>{say(is)}</strong>
      {is === 'connecting' ? <span>{say('connecting-for', { span })}</span> : null}
      {is === 'stalled' ? <span>{say('stalled-for', { span })}</span> : null}
      {is === 'reconnecting' ? <span>{tries}</span> : null}
      {is === 'dead' ? (
        <span>{say(frameAt === null ? 'dead-never' : 'dead-since', { at: time.clock(dark) })}</span>
      ) : null}
      {is === 'dead' ? <span>{say('dead-tries', { failed })}</span> : null}
    </div>
  )
}
