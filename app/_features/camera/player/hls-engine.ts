import type Hls from 'hls.js'
import type { OpenEngine } from './engine.ts'

/** Short buffers: what is seen shall be now, and four of them stand on one wall. */
const SETTINGS = { liveSyncDurationCount: 2, maxBufferLength: 10, backBufferLength: 5, maxLiveSyncPlaybackRate: 1.1 }

/** HLS by hls.js, whose code is fetched with the first stream. */
export const openHls: OpenEngine = (video, url, onFailed) => {
  let hls: Hls | undefined
  let isClosed = false
  const open = async (): Promise<void> => {
    const { default: Player } = await import('hls.js/light')
    if (isClosed) return
    hls = new Player(SETTINGS)
    hls.on(Player.Events.ERROR, (_, { fatal }) => fatal && onFailed())
    hls.loadSource(url)
    hls.attachMedia(video)
    hls.on(Player.Events.MANIFEST_PARSED, () => void video.play().catch(() => undefined))
  }
  open().catch(onFailed)
  return {
    latencyS: async () => {
      const shown = hls?.playingDate
      // Where the stream dates its pictures, the truth; else how far behind the newest piece.
      return shown ? Math.max(0, (Date.now() - shown.getTime()) / 1000) : hls?.latency || null
    },
    close: () => {
      isClosed = true
      hls?.destroy()
    },
  }
}
