import './engine.ts'

/** A picture as it stood in the drawing buffer, and when it had been read back. */
export interface Frame {
  readonly at: number
  readonly pixels: Uint32Array
}

/** What looks at the map of a page, frame by frame. */
export interface Eye {
  /** Every frame since it was last emptied. */
  readonly frames: Frame[]
  /** Every word of sensors' states since it was last emptied. */
  readonly words: { readonly at: number; readonly text: string }[]
  /** Until nothing has been drawn for a while. */
  readonly quiet: () => Promise<void>
  /** One frame that was asked for although nothing had changed, and the time from asking to having its pixels. */
  readonly idle: () => Promise<{ readonly ms: number; readonly pixels: Uint32Array }>
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
  const [frames, words]: [Frame[], { at: number; text: string }[]] = [[], []]
  const look = (): void => {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const bytes = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    frames.push({ at: performance.now(), pixels: new Uint32Array(bytes.buffer) })
  }
  map.on('render', look)
  window.benchHear = (text, at) => {
    if (typeof text === 'string' && text.includes('"sensorStatesChanged"')) words.push({ at, text })
  }
  const quiet = async (): Promise<void> => {
    for (let before = -1; before !== frames.length; ) {
      before = frames.length
      await new Promise((resolve) => setTimeout(resolve, quietMs))
    }
  }
  const idle = async () => {
    await quiet()
    const { length } = frames
    const begun = performance.now()
    map.triggerRepaint()
    while (frames.length === length) await new Promise((resolve) => requestAnimationFrame(resolve))
    const { at, pixels } = frames[length] as Frame
    return { ms: at - begun, pixels }
  }
  window.benchEye = { frames, words, quiet, idle, close: () => map.off('render', look) }
}
