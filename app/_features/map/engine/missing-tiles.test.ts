import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Squares, tellMissing } from './missing-tiles.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A map whose tile server is down until it is told to be up. */
const aMap = () => {
  let fail = (_: object) => {}
  let isUp = false
  const asked: string[] = []
  const map: Squares = {
    on: (_, hear) => {
      fail = hear
    },
    areTilesLoaded: () => true,
    refreshTiles: (source) => {
      asked.push(source)
      if (!isUp) fail({ sourceId: source })
    },
  }
  return {
    map,
    asked,
    fail: (event: object) => fail(event),
    up: () => {
      isUp = true
    },
  }
}

test('squares that do not come are told once, asked again every ten seconds, and told to be whole when they have come', () => {
  const { map, asked, fail, up } = aMap()
  const told: boolean[] = []
  const stop = tellMissing(map, (missing) => told.push(missing))
  fail({ sourceId: 'segments' })
  fail({ sourceId: 'segments' })
  vi.advanceTimersByTime(21_000)
  expect(told).toEqual([true])
  expect(asked).toEqual(['segments', 'segments'])
  up()
  vi.advanceTimersByTime(14_000)
  expect(told).toEqual([true, false])
  vi.advanceTimersByTime(60_000)
  expect(asked).toHaveLength(3)
  fail({ sourceId: 'segments' })
  expect(told).toEqual([true, false, true])
  stop()
  vi.advanceTimersByTime(60_000)
  expect(asked).toHaveLength(3)
})

test('an error that is no square’s says nothing of squares', () => {
  const { map, fail } = aMap()
  const told: boolean[] = []
  const stop = tellMissing(map, (missing) => told.push(missing))
  fail({ error: new Error('an image') })
  expect(told).toEqual([])
  stop()
})

test('a square that failed is let go of by the worker that failed over it, else it would never be asked again', () => {
  const { map, fail } = aMap()
  const stop = tellMissing(map, () => undefined)
  const tile = { actor: {} }
  fail({ sourceId: 'segments', tile })
  expect(tile.actor).toBeUndefined()
  stop()
})
