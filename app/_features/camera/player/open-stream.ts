import type { CameraStream } from '../../../../geo-data/camera/stream.ts'
import type { Engine, OpenEngine } from './engine.ts'
import { openHls } from './hls-engine.ts'
import { openNative } from './native-engine.ts'
import { openWhep } from './whep-engine.ts'

/** hls.js wherever there are media sources; what has none (an older iPhone) plays HLS by itself. */
const hlsHere = (): OpenEngine =>
  'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis ? openHls : openNative

export const openStream = (video: HTMLVideoElement, { protocol, url }: CameraStream, onFailed: () => void): Engine =>
  (protocol === 'whep' ? openWhep : hlsHere())(video, url, onFailed)
