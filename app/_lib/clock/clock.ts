import { create } from 'zustand'
import { type Span, windowFor } from './window.ts'

/** How many seconds of the past go by in one of the present. */
export const SPEEDS = [1, 10, 60, 600] as const
export type Speed = (typeof SPEEDS)[number]

/** Which moment a screen shows. Times in epoch ms. */
interface Clock {
  /** The moment that is looked at; null: the present, live. */
  readonly at: number | null
  /** Since when this screen looks back; null while it is live. */
  readonly leftAt: number | null
  readonly playing: boolean
  readonly speed: Speed
  /** The part of the past that is asked for, in which `at` lies or soon will; null while live. */
  readonly window: Span | null
}

const LIVE: Clock = { at: null, leftAt: null, playing: false, speed: 1, window: null }

/** One for the whole page. The wall never touches it: a wall that replays would look calm because it is dead. */
export const useClock = create<Clock>()(() => LIVE)

/** Looks at a moment of the past; the present itself and what lies ahead of it are live. */
export function lookAt(at: number, now: number) {
  if (at >= now) return goLive()
  useClock.setState(({ leftAt, playing }) => ({ at, leftAt: leftAt ?? now, playing }))
}

export function goLive() {
  useClock.setState(({ speed }) => ({ ...LIVE, speed }))
}

export const setPlaying = (playing: boolean) => useClock.setState({ playing })

export const setSpeed = (speed: Speed) => useClock.setState({ speed })

/** So many ms of the present have gone by: the past goes on at its speed, and ends in the present. */
export function passTime(ms: number, now: number) {
  const { at, playing, speed } = useClock.getState()
  if (at !== null && playing) lookAt(at + ms * speed, now)
}

/** Asks for the part of the past around the moment, unless it is the one asked for already. */
export function followWindow(now: number) {
  useClock.setState(({ at, speed, window }) =>
    at === null ? { window: null } : { window: windowFor(at, speed, window, now) },
  )
}

/** The moment looked at, epoch ms; null while the screen is live. */
export const useLookedAt = (): number | null => useClock(({ at }) => at)

/** Whether the screen looks back. */
export const useLooksBack = (): boolean => useClock(({ at }) => at !== null)
