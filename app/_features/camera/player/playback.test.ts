import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, beginPlayback, darkSince, type Playback, type Signal, waitBefore } from './playback.ts'

const look = (at: number, frames: number): Signal => ({ kind: 'look', at, frames })
const told = (...signals: readonly Signal[]): Playback => signals.reduce(advance, beginPlayback(0))
/** Looked at twice a second without a new picture. */
const dark = (from: number, until: number, frames = 0): Signal[] =>
  Array.from({ length: Math.floor((until - from) / 500) }, (_, index) => look(from + (index + 1) * 500, frames))

describe('a player', () => {
  it('connects, and is live with the first picture', () => {
    expect(told().is).toBe('connecting')
    expect(told(look(500, 0)).is).toBe('connecting')
    expect(told(look(500, 0), look(1_000, 3))).toMatchObject({ is: 'live', frameAt: 1_000 })
  })

  it('calls a picture that stands still by its name after four seconds, and opens anew after twelve', () => {
    const live = [look(1_000, 3)]
    expect(told(...live, ...dark(1_000, 4_500, 3)).is).toBe('live')
    expect(told(...live, ...dark(1_000, 5_000, 3))).toMatchObject({ is: 'stalled', frameAt: 1_000, retryAt: null })
    expect(told(...live, ...dark(1_000, 13_000, 3))).toMatchObject({ is: 'reconnecting', failed: 1, retryAt: 14_000 })
  })

  it('a picture that moves again is live again, with nothing held against it', () => {
    const back = told(look(1_000, 3), ...dark(1_000, 6_000, 3), look(6_500, 4))
    expect(back).toMatchObject({ is: 'live', frameAt: 6_500, failed: 0, opening: 1 })
  })

  it('tries again after a failure, each time later, and counts', () => {
    const first = told({ kind: 'failed', at: 100 })
    expect(first).toMatchObject({ is: 'reconnecting', failed: 1, retryAt: 1_100, opening: 1 })
    const second = [look(1_100, 0), { kind: 'failed', at: 1_200 } as const].reduce(advance, first)
    expect(second).toMatchObject({ failed: 2, retryAt: 3_200, opening: 2 })
    expect([1, 2, 3, 4, 5, 6, 60].map(waitBefore)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  })

  it('a failure is counted once, though several things say it', () => {
    expect(told({ kind: 'failed', at: 100 }, { kind: 'failed', at: 200 }).failed).toBe(1)
  })

  it('is dead after half a minute without a picture, says since when, and is tried on', () => {
    const dead = told(look(1_000, 9), ...dark(1_000, 31_500, 9))
    expect(dead.is).toBe('dead')
    expect(darkSince(dead)).toBe(1_000)
    const later = dark(31_500, 200_000, 9).reduce(advance, dead)
    expect(later.opening).toBeGreaterThan(dead.opening)
    expect(later.is).toBe('dead')
    const [at, frames] = [later.retryAt ?? 200_500, 0]
    expect([look(at, frames), look(at + 500, 2)].reduce(advance, later).is).toBe('live')
  })

  it('pictures counted before it was opened anew are not taken for new ones', () => {
    const opened = [look(1_100, 40), look(1_600, 40)].reduce(advance, told({ kind: 'failed', at: 100 }))
    expect(opened).toMatchObject({ is: 'reconnecting', retryAt: null })
    expect(advance(opened, look(2_000, 0)).is).toBe('reconnecting')
    expect(advance(opened, look(2_000, 1)).is).toBe('live')
  })

  it('does not fall behind because nobody saw the page', () => {
    const hidden = told(look(1_000, 3), { kind: 'unseen', at: 60_000 }, look(60_500, 3))
    expect(hidden.is).toBe('live')
  })

  const signal = fc.oneof(
    fc.record({ kind: fc.constant('look' as const), wait: fc.integer({ min: 0, max: 9_000 }), moves: fc.boolean() }),
    fc.record({ kind: fc.constant('failed' as const), wait: fc.integer({ min: 0, max: 9_000 }), moves: fc.boolean() }),
  )
  it('never calls a picture live that is four seconds old, and never waits without a next try', () =>
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 60 }), (steps) => {
        let [playback, at, frames] = [beginPlayback(0), 0, 0]
        for (const { kind, wait, moves } of steps) {
          at += wait
          frames += moves ? 1 : 0
          playback = advance(playback, kind === 'look' ? look(at, frames) : { kind, at })
          if (kind === 'look' && playback.is === 'live') expect(at - (playback.frameAt ?? -1e9)).toBeLessThan(4_000)
          if (playback.retryAt !== null) expect(playback.retryAt - at).toBeLessThanOrEqual(30_000)
          expect(playback.is === 'live' ? playback.failed : 0).toBe(0)
        }
      }),
    ))
})
