import { create } from 'zustand'

/** Whether this browser may be heard: it needs a hand's click first, and the play itself must have been allowed. */
interface SoundState {
  readonly armed: boolean
}

export const useSoundState = create<SoundState>()(() => ({ armed: false }))
