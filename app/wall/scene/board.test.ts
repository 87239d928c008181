import { expect, test } from 'vitest'
import { besideBoard, boardShare } from './board.ts'

test('what the map should show stands beside the board, which takes a third of it at most', () => {
  const city = { west: 10, south: 0, east: 20, north: 5 }
  for (const mapRem of [32, 80, 96]) {
    const share = boardShare(mapRem)
    expect(share).toBeLessThanOrEqual(1 / 3)
    const shown = besideBoard(city, share)
    expect(shown.west + (shown.east - shown.west) * share).toBeCloseTo(city.west, 9)
  }
  expect(besideBoard(city, 0)).toEqual(city)
})
