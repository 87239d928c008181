import './eye.ts'

/** One change as the page saw it, and one frame without any, a moment later. */
export interface Turn {
  /** From the arrival of the word to the end of the first frame that shows all of it, its pixels read back, ms. */
  readonly changeMs: number
  /** From the asking for a frame to its end, its pixels read back, ms: of the same map, nothing changed. */
  readonly idleMs: number
  /** Sensors that the word spoke of. */
  readonly changed: number
  /** Pixels that it changed. */
  readonly pixels: number
  /** Frames until it was seen, that one included. */
  readonly frames: number
}

/** Runs in the page, whose eye is open: as many words of sensors' states as `turns`, each measured. Those that another followed at once are left out. */
export const measureTurns = async ({ turns }: { readonly turns: number }): Promise<readonly Turn[]> => {
  const eye = window.benchEye
  if (!eye) throw new Error('the eye is closed')
  /** A change is seen when so much of what is new in the end is there. */
  const whole = 0.99
  const found: Turn[] = []
  let { pixels: before } = await eye.idle()
  eye.words.length = 0
  while (found.length < turns) {
    eye.frames.length = 0
    while (eye.words.length === 0 || eye.frames.length === 0) {
      if (eye.words.length === 0) eye.frames.length = 0
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await eye.quiet()
    const shown = [...eye.frames]
    const { ms: idleMs, pixels: after } = await eye.idle()
    const [word, ...more] = eye.words.splice(0)
    const news: number[] = []
    for (let n = 0; n < after.length; n += 1) if (after[n] !== before[n]) news.push(n)
    before = after
    if (!word || more.length > 0 || news.length === 0) continue
    const isSeen = (pixels: Uint32Array) => news.filter((n) => pixels[n] === after[n]).length >= whole * news.length
    const first = shown.findIndex(({ at, pixels }) => at > word.at && isSeen(pixels))
    const frame = shown[first]
    if (!frame) throw new Error(`a change of ${news.length} pixels that none of ${shown.length} frames showed`)
    const changed = JSON.parse(word.text).payload.data.sensorStatesChanged.length
    found.push({ changeMs: frame.at - word.at, idleMs, changed, pixels: news.length, frames: first + 1 })
  }
  eye.close()
  return found
}
