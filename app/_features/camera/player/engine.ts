import type { CameraStream } from '../../../../geo-data/camera/stream.ts'
import { openHls } from './hls-engine.ts'
import { openNative } from './native-engine.ts'
import { openWhep } from './whep-engine.ts'

/** A stream that is being shown in a video element. */
export interface Engine {
  /** How old what is seen is, seconds; null where nobody says. */
  readonly latencyS: () => Promise<number | null>
  /** Lets go of the element, the connection and all that was fetched. */
  readonly close: () => void
}

/** `onFailed`: it cannot go on, and must be closed. */
export type OpenEngine = (video: HTMLVideoElement, url: string, onFailed: () => void) => Engine

/** hls.js wherever there are media sources; what has none (an older iPhone) plays HLS by itself. */
const hlsHere = (): OpenEngine =>
  'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis ? openHls : openNative

export const openStream = (video: HTMLVideoElement, { protocol, url }: CameraStream, onFailed: () => void): Engine =>
  (protocol === 'whep' ? openWhep : hlsHere())(video, url, onFailed)

/** Pictures shown since the element was loaded: they alone tell a picture that moves from one that stands. */
export const framesOf = (video: HTMLVideoElement): number =>
  video.getVideoPlaybackQuality?.().totalVideoFrames ?? Math.round(video.currentTime * 10)
