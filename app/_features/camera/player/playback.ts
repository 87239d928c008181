/** What a player shows, from the pictures that come and fail to come. Pure: the moments are given, epoch ms. */
export interface Playback {
  readonly is: 'connecting' | 'live' | 'stalled' | 'reconnecting' | 'dead'
  /** When somebody began to watch. */
  readonly since: number
  /** When the last new picture was seen; null: none yet. */
  readonly frameAt: number | null
  /** Pictures the browser had shown when it was last looked at. */
  readonly frames: number
  /** Tries that failed since the last picture. */
  readonly failed: number
  /** When the present try began. */
  readonly openedAt: number
  /** When the next try begins; null while one is under way. */
  readonly retryAt: number | null
  /** How often a stream was opened: each try has its own number. */
  readonly opening: number
}

export type Signal =
  /** `frames`: how many pictures have been shown until now. */
  | { readonly kind: 'look'; readonly at: number; readonly frames: number }
  /** The stream itself said that it cannot go on. */
  | { readonly kind: 'failed'; readonly at: number }
  /** Nobody can see the page, and browsers then draw nothing: what did not come says nothing. */
  | { readonly kind: 'unseen'; readonly at: number }

/** A picture older than this is no longer live: two pieces of a usual stream. */
const STALL_MS = 4_000
/** So long without a picture, and the stream is opened anew. */
const GIVE_UP_MS = 12_000
/** So long without a picture, and it is called dead; it is tried on all the same. */
const DEAD_MS = 30_000
const LONGEST_WAIT_MS = 30_000

/** Milliseconds before the n-th try after a picture, from 1: 1 s, 2 s, 4 s, … 30 s. */
export const waitBefore = (failed: number): number => Math.min(1_000 * 2 ** (failed - 1), LONGEST_WAIT_MS)

export const beginPlayback = (at: number): Playback => ({
  is: 'connecting',
  since: at,
  frameAt: null,
  frames: 0,
  failed: 0,
  openedAt: at,
  retryAt: null,
  opening: 1,
})

/** Since when there has been no picture. */
export const darkSince = ({ frameAt, since }: Playback): number => frameAt ?? since

const isDead = (playback: Playback, at: number): boolean => at - darkSince(playback) >= DEAD_MS

const fail = (playback: Playback, at: number): Playback => {
  const failed = playback.failed + 1
  return { ...playback, is: isDead(playback, at) ? 'dead' : 'reconnecting', failed, retryAt: at + waitBefore(failed) }
}

const look = (playback: Playback, at: number, frames: number): Playback => {
  const { is, retryAt, frameAt, openedAt } = playback
  if (retryAt === null && frames > 0 && frames !== playback.frames)
    return { ...playback, is: 'live', frameAt: at, frames, failed: 0 }
  if (retryAt !== null && at >= retryAt)
    return { ...playback, frames, openedAt: at, retryAt: null, opening: playback.opening + 1 }
  const showing = is === 'live' || is === 'stalled'
  if (retryAt === null && at - (showing && frameAt !== null ? frameAt : openedAt) >= GIVE_UP_MS)
    return fail(playback, at)
  if (is === 'live' && frameAt !== null && at - frameAt >= STALL_MS) return { ...playback, is: 'stalled' }
  return !showing && is !== 'dead' && isDead(playback, at) ? { ...playback, is: 'dead' } : playback
}

/** What is shown after a signal; the very same object where nothing changed. */
export const advance = (playback: Playback, signal: Signal): Playback => {
  if (signal.kind === 'look') return look(playback, signal.at, signal.frames)
  if (signal.kind === 'failed') return playback.retryAt === null ? fail(playback, signal.at) : playback
  return playback.is === 'live' ? { ...playback, frameAt: signal.at } : playback
}
