import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Camera, type Looker, makeCameraLock } from './camera-lock.ts'

const HOME: Camera = { center: [121.9, 29.92], zoom: 14, bearing: 0, pitch: 0 }

/** A map that, as MapLibre does, tells of every move before the call returns, and can tell its own from one it was led to. */
const aMap = (start: Camera) => {
  let camera = start
  let led = false
  let told = 0
  const ears = new Set<(camera: Camera, rests: boolean) => void>()
  const tell = (rests: boolean) => {
    told += 1
    if (!led) for (const hear of ears) hear(camera, rests)
  }
  const looker: Looker = {
    camera: () => camera,
    follow: (wanted, rests) => {
      led = true
      camera = wanted
      tell(rests)
      led = false
    },
    onLead: (hear) => {
      ears.add(hear)
      return () => ears.delete(hear)
    },
  }
  return {
    looker,
    told: () => told,
    camera: () => camera,
    move: (to: Camera) => {
      camera = to
      tell(false)
      tell(true)
    },
  }
}

const cameras = fc.record({
  center: fc.tuple(fc.double({ min: 121, max: 122, noNaN: true }), fc.double({ min: 29, max: 30, noNaN: true })),
  zoom: fc.double({ min: 8, max: 19.5, noNaN: true }),
  bearing: fc.integer({ min: -180, max: 180 }),
  pitch: fc.constant(0),
})

test('whichever is moved, however often, both look the same way, and each step is one step of the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), cameras), { maxLength: 30 }), (moves) => {
      const [first, second] = [aMap(HOME), aMap(HOME)]
      const lock = makeCameraLock()
      lock.join(first.looker)
      lock.join(second.looker)
      for (const [isFirst, to] of moves) {
        ;(isFirst ? first : second).move(to)
        expect([first.camera(), second.camera()]).toEqual([to, to])
      }
      // Two words a move from either, and one more from the second, which joined: nothing echoes.
      expect([first.told(), second.told()]).toEqual([2 * moves.length, 2 * moves.length + 1])
    }),
  )
})

test('whoever joins looks where the first looks, and whoever has left is followed no more', () => {
  const [first, second] = [aMap(HOME), aMap({ ...HOME, zoom: 9 })]
  const lock = makeCameraLock()
  lock.join(first.looker)
  const leave = lock.join(second.looker)
  expect(second.camera()).toEqual(HOME)
  leave()
  second.move({ ...HOME, zoom: 17 })
  expect(first.camera()).toEqual(HOME)
  first.move({ ...HOME, zoom: 12 })
  expect(second.camera().zoom).toBe(17)
})
