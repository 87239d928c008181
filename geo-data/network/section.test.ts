import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Gate, type Pipe, sectionAround } from './section.ts'

/** A row of lines of 100 m, DN200, from asset 0 to asset n. */
const row = (count: number): Pipe[] =>
  Array.from({ length: count }, (_, index) => ({
    segmentId: index,
    fromAssetId: index,
    toAssetId: index + 1,
    lengthM: 100,
    diameterMm: 200,
  }))

const valve = (assetId: number, given: Partial<Gate> = {}): Gate => ({
  assetId,
  code: `V-${assetId}`,
  feeds: false,
  state: 'open',
  operation: 'manual',
  ...given,
})

const sectionOf = (pipes: Pipe[], gates: Gate[], limitM = 10_000) =>
  sectionAround(pipes, gates, { segmentId: 5, limitM })

describe('the section between the valves around a line', () => {
  test('ends at the nearest valves that can be shut, and holds what its bores hold', () => {
    const section = sectionOf(row(12), [valve(3), valve(8, { operation: 'remote' }), valve(10)])
    expect(section).toMatchObject({ lengthM: 500, open: false, doubtful: [] })
    expect(section.closing).toEqual([
      { code: 'V-3', operation: 'manual' },
      { code: 'V-8', operation: 'remote' },
    ])
    expect(section.volumeM3).toBeCloseTo((Math.PI / 4) * 0.04 * 500, 9)
  })

  test.each(['seized', 'unknown', null])('does not count on a valve that is %s, and names it', (state) => {
    const section = sectionOf(row(12), [valve(3), valve(8, { state }), valve(10)])
    expect(section).toMatchObject({ lengthM: 700, open: false, doubtful: ['V-8'] })
  })

  test('is open towards a source, and towards what lies beyond the search', () => {
    expect(sectionOf(row(12), [valve(3), valve(12, { feeds: true })]).open).toBe(true)
    expect(sectionOf(row(12), [valve(3)]).open).toBe(false)
    expect(sectionOf(row(40), [valve(3)], 800).open).toBe(true)
  })

  test('says nothing of its volume where one bore is not on record', () => {
    const pipes = row(12).map((pipe) => (pipe.segmentId === 6 ? { ...pipe, diameterMm: null } : pipe))
    expect(sectionOf(pipes, [valve(3), valve(8)]).volumeM3).toBeNull()
  })

  test('never grows by one valve more', () => {
    const anyValves = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(anyValves, fc.integer({ min: 0, max: 12 }), (at, more) => {
        const few = sectionOf(
          row(12),
          at.map((one) => valve(one)),
        )
        const many = sectionOf(
          row(12),
          [...new Set([...at, more])].map((one) => valve(one)),
        )
        expect(many.lengthM).toBeLessThanOrEqual(few.lengthM)
      }),
    )
  })
})
