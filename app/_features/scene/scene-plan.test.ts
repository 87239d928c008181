import { describe, expect, test } from 'vitest'
import {
  blockOf,
  cleaned,
  columnOf,
  type SceneAsset,
  type SceneSegment,
  tubeRadiusM,
  tubesAndLines,
} from './scene-plan.ts'

const aSegment = (id: string, east: number): SceneSegment => ({
  id,
  sectorId: 'gas',
  kind: 'main',
  diameterMm: 200,
  boreM: null,
  positions: [
    [121.9 + east, 29.92, -1.2],
    [121.901 + east, 29.92, -1.4],
  ],
})

describe('pipes', () => {
  test('the nearest are tubes, the others lines, and none is lost', () => {
    const segments = [aSegment('far', 0.05), aSegment('near', 0), aSegment('middle', 0.01)]
    const { tubes, lines } = tubesAndLines(segments, [121.9, 29.92], 2)
    expect(tubes.map(({ id }) => id)).toEqual(['near', 'middle'])
    expect(lines.map(({ id }) => id)).toEqual(['far'])
  })

  test('a riser is never a tube', () => {
    const riser: SceneSegment = {
      ...aSegment('riser', 0),
      positions: [
        [121.9, 29.92, -3],
        [121.9, 29.92, 0],
      ],
    }
    expect(tubesAndLines([riser], [121.9, 29.92]).tubes).toEqual([])
  })

  test('two corners on one spot are one', () => {
    expect(
      cleaned([
        [121.9, 29.92, 0],
        [121.9, 29.92, -1],
        [121.91, 29.92, -1],
      ]),
    ).toHaveLength(2)
  })

  test('a tube is four times as thick as its pipe, and one of unknown diameter as one of 200 mm', () => {
    expect(tubeRadiusM(500)).toBeCloseTo(1)
    expect(tubeRadiusM(null)).toBe(tubeRadiusM(200))
  })
})

describe('what stands somewhere', () => {
  const anAsset = (part: Partial<SceneAsset>): SceneAsset => ({
    id: '1',
    record: 'asset',
    sectorId: 'gas',
    kind: 'valve',
    attributes: {},
    geometry: { type: 'Point', coordinates: [121.9, 29.92] },
    ...part,
  })

  test('a chamber goes down into the ground, a valve stands on it', () => {
    expect(columnOf(anAsset({ sectorId: 'drainage', kind: 'manhole', attributes: { depth_m: 2 } }))).toMatchObject({
      bottomM: -3,
    })
    expect(columnOf(anAsset({}))).toMatchObject({ bottomM: 0, topM: 3 })
  })

  test('a pier is as high as its record says', () => {
    expect(columnOf(anAsset({ sectorId: 'bridge', kind: 'pier', attributes: { height_m: 17 } }))?.topM).toBe(17)
  })

  test('a deck hangs, a tank stands, and what has no height on record is no block', () => {
    const ring = [
      [121.9, 29.92],
      [121.901, 29.92],
      [121.901, 29.921],
      [121.9, 29.92],
    ]
    const area = { geometry: { type: 'Polygon', coordinates: [ring] } }
    const deck = { sectorId: 'bridge', kind: 'deck', ...area }
    expect(blockOf(anAsset({ ...deck, attributes: { deck_height_m: 12, thickness_m: 2 } }))).toMatchObject({
      topM: 12,
      bottomM: 10,
    })
    const tank = { sectorId: 'hazchem', kind: 'tank', ...area }
    expect(blockOf(anAsset({ ...tank, attributes: { height_m: 15 } }))).toMatchObject({ topM: 15, bottomM: 0, ring })
    expect(blockOf(anAsset(deck))).toBeNull()
    expect(blockOf(anAsset({ kind: 'disturbance-zone', ...area, attributes: { height_m: 9 } }))).toBeNull()
  })

  test('it can be picked as the record it is', () => {
    expect(columnOf(anAsset({ id: '7' }))?.selection).toEqual({ record: 'asset', id: '7' })
  })

  test('what is no point has no column', () => {
    expect(columnOf(anAsset({ geometry: { type: 'Polygon', coordinates: [] } }))).toBeNull()
  })
})
