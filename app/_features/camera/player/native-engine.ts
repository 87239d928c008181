import type { OpenEngine } from './engine.ts'

/** HLS by the browser itself. */
export const openNative: OpenEngine = (video, url, onFailed) => {
  video.addEventListener('error', onFailed)
  video.src = url
  void video.play().catch(() => undefined)
  return {
    latencyS: async () => null,
    close: () => {
      video.removeEventListener('error', onFailed)
      video.removeAttribute('src')
      video.load()
    },
  }
}
