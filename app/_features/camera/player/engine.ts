/** A stream that is being shown in a video element. */
export interface Engine {
  /** How old what is seen is, seconds; null where nobody says. */
  readonly latencyS: () => Promise<number | null>
  /** Lets go of the element, the connection and all that was fetched. */
  readonly close: () => void
}

/** `onFailed`: it cannot go on, and must be closed. */
export type OpenEngine = (video: HTMLVideoElement, url: string, onFailed: () => void) => Engine

/** Pictures shown since the element was loaded: they alone tell a picture that moves from one that stands, or that was read and never drawn. */
export const framesOf = (video: HTMLVideoElement): number => {
  const quality = video.getVideoPlaybackQuality?.()
  return quality ? quality.totalVideoFrames - quality.droppedVideoFrames : Math.round(video.currentTime * 10)
}
