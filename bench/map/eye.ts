import './engine.ts'

/** A picture as it stood in the drawing buffer, and when it had been read back. */
export interface Frame {
  readonly at: number
  readonly pixels: Uint32Array
}

export interface Word {
  readonly at: number
  readonly sensors: number
}

/** What looks at the map of a page, frame by frame. */
export interface Eye {
  /** Every frame since it was last emptied. */
  readonly frames: Frame[]
  /** Every word of sensors' states since it was last emptied: when it came, and of how many it spoke. */
  readonly words: Word[]
  /** Until nothing has been drawn for a while. @throws when that does not come in time */
  readonly quiet: (patienceMs: number) => Promise<void>
  /** When it is quiet, one frame that is asked for although nothing has changed, and the time from asking to having its pixels. */
  readonly idle: (patienceMs: number) => Promise<{ readonly ms: number; readonly pixels: Uint32Array }>
  readonly close: () => void
}

declare global {
  interface Window {
    benchEye?: Eye
  }
}

/** Runs in the page: opens the eye. Reading back waits for whoever draws, so a frame's time is that of its pixels and not of the call. */
export const openEye = (): void => {
  const map = window.benchMap
  const gl = map?.getCanvas().getContext('webgl2')
  if (!map || !gl) throw new Error('no map to look at')
  const quietMs = 150
  const [frames, words]: [Frame[], Word[]] = [[], []]
  const look = (): void => {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const bytes = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    frames.push({ at: performance.now(), pixels: new Uint32Array(bytes.buffer) })
  }
  map.on('render', look)
  window.benchHear = (text, at) => {
    if (typeof text !== 'string' || !text.includes('"sensorStatesChanged"')) return
    words.push({ at, sensors: JSON.parse(text).payload.data.sensorStatesChanged.length })
  }
  const quiet = async (patienceMs: number): Promise<void> => {
    const began = performance.now()
    for (let before = -1; before !== frames.length; ) {
      if (performance.now() - began > patienceMs)
        throw new Error(
          `the map never rests: ${frames.length} frames, the last ${Math.round(performance.now() - (frames.at(-1)?.at ?? 0))} ms ago`,
        )
      before = frames.length
      await new Promise((resolve) => setTimeout(resolve, quietMs))
    }
  }
  const idle = async (patienceMs: number) => {
    await quiet(patienceMs)
    const { length } = frames
    const begun = performance.now()
    map.triggerRepaint()
    while (frames.length === length) await new Promise((resolve) => requestAnimationFrame(resolve))
    const { at, pixels } = frames[length] as Frame
    return { ms: at - begun, pixels }
  }
  window.benchEye = { frames, words, quiet, idle, close: () => map.off('render', look) }
}
