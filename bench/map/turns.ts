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

/** A turn that says nothing: others spoke at the same time, or what changed cannot be seen. */
export interface Spoilt {
  readonly spoilt: string
}

declare global {
  interface Window {
    /** Has the next change made, behind the product's back. */
    benchChange?: () => Promise<void>
  }
}

interface TurnPlan {
  /** Sensors of a change: a word of fewer than half as many is somebody else's. */
  readonly many: number
  readonly patienceMs: number
}

/**
 * Runs in the page, whose eye is open: one change, asked for when the picture of before has been taken, and measured. Always ends: what
 * does not come in time is an error that says what it was.
 */
export const measureTurn = async ({ many, patienceMs }: TurnPlan): Promise<Turn | Spoilt> => {
  const { benchEye: eye, benchChange: change } = window
  if (!eye || !change) throw new Error('the eye is closed')
  /** A change is seen when so much of what is new in the end is there. */
  const whole = 0.99
  const until = async (what: string, is: () => boolean): Promise<void> => {
    const deadline = performance.now() + patienceMs
    while (!is()) {
      if (performance.now() > deadline) throw new Error(`${what}: not within ${patienceMs} ms`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const { pixels: before } = await eye.idle(patienceMs)
  eye.words.length = 0
  eye.frames.length = 0
  await change()
  const spoken = () => eye.words.find(({ sensors }) => sensors >= many / 2)
  await until('the word of the change', () => spoken() !== undefined)
  const word = spoken()
  if (!word) throw new Error('the word is gone')
  await until('a frame after the word', () => eye.frames.some(({ at }) => at > word.at))
  await eye.quiet(patienceMs)
  const shown = eye.frames.filter(({ at }) => at > word.at)
  const { ms: idleMs, pixels: after } = await eye.idle(patienceMs)
  const news: number[] = []
  for (let n = 0; n < after.length; n += 1) if (after[n] !== before[n]) news.push(n)
  if (eye.words.length > 1) return { spoilt: 'others changed at the same time' }
  if (news.length === 0) return { spoilt: 'nothing of it can be seen' }
  const isSeen = (pixels: Uint32Array) => news.filter((n) => pixels[n] === after[n]).length >= whole * news.length
  const first = shown.findIndex(({ pixels }) => isSeen(pixels))
  const frame = shown[first]
  if (!frame)
    return { spoilt: `of ${news.length} pixels that changed some came after the ${shown.length} frames of the change` }
  return { changeMs: frame.at - word.at, idleMs, changed: word.sensors, pixels: news.length, frames: first + 1 }
}
