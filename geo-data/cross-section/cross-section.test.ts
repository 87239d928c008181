import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOnSpheroid } from '../place/spheroid.ts'
import { type CutLine, thingsOn } from './cross-section.ts'
import { crossingsOf, type DeepPosition } from './crossing.ts'
import { type Cut, cutFault, parseCut, printCut } from './cut.ts'
import { gapsOf } from './neighbour.ts'

/** South to north across a street, some 40 m. */
const CUT: Cut = [
  [121.9, 29.92],
  [121.9, 29.92036],
]
const LENGTH_M = lengthOnSpheroid([...CUT])

/** A line from west to east that many metres up the cut. */
const across = (alongM: number, z: number): DeepPosition[] => {
  const latitude = 29.92 + (alongM / LENGTH_M) * 0.00036
  return [
    [121.899, latitude, z],
    [121.901, latitude, z],
  ]
}

const line = (given: Partial<CutLine> & Pick<CutLine, 'line'>): CutLine => ({
  ...{ segmentId: 1, sectorId: 'water', kind: 'main', code: 'JS-1', name: null, assumed: [] },
  attributes: { diameter_mm: 300 },
  ...given,
})

const things = (...lines: Partial<CutLine>[]) =>
  thingsOn(
    CUT,
    lines.map((given, index) => line({ segmentId: index + 1, line: across(10, -1.5), ...given })),
  )

describe('where a line comes through a cut', () => {
  it('is told in metres on the spheroid, with the height between its vertices and the angle it makes', () => {
    const [crossing] = crossingsOf(CUT, [
      [121.8999, 29.92018, -1],
      [121.9003, 29.92018, -3],
    ])
    expect(crossing?.alongM).toBeCloseTo(LENGTH_M / 2, 3)
    expect(crossing?.z).toBeCloseTo(-1.5, 6)
    expect(crossing?.angleDeg).toBeCloseTo(90, 3)
  })

  it('is as far along as the spheroid says, wherever a cut lies', () => {
    const shares = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: -70, max: 70 }), shares, shares, (latitude, share, slant) => {
        const cut: Cut = [
          [10, latitude],
          [10.001, latitude + 0.0008],
        ]
        const at = [10 + share * 0.001, latitude + share * 0.0008] as const
        const [one] = crossingsOf(cut, [
          [at[0] - slant * 0.001, at[1] + 0.0005, -2],
          [at[0] + slant * 0.001, at[1] - 0.0005, -2],
        ])
        expect(one?.alongM).toBeCloseTo(lengthOnSpheroid([cut[0], at]), 2)
      }),
    )
  })

  it('is told once at a vertex, twice where it comes back, never where it runs along or beside', () => {
    const east = (longitude: number, north: number, z = -1): DeepPosition => [longitude, 29.92 + north, z]
    expect(crossingsOf(CUT, [east(121.899, 0.0001), east(121.9, 0.0001), east(121.901, 0.0001)])).toHaveLength(1)
    expect(crossingsOf(CUT, [east(121.899, 0.0001), east(121.901, 0.0002), east(121.899, 0.0003)])).toHaveLength(2)
    expect(crossingsOf(CUT, [east(121.9, 0.0001), east(121.9, 0.0003)])).toEqual([])
    expect(crossingsOf(CUT, [east(121.899, 0.001), east(121.901, 0.001)])).toEqual([])
  })
})

describe('how deep a line lies', () => {
  it('is its axis as drawn, with top and bottom by its own size', () => {
    const [pipe] = things({ attributes: { diameter_mm: 300, depth_m: 1.35 }, line: across(10, -1.5) })
    expect(pipe).toMatchObject({ basis: 'axis', axisM: -1.5, size: { shape: 'round', widthM: 0.3 } })
    expect([pipe?.topM, pipe?.bottomM]).toEqual([-1.35, -1.65])
  })

  it('is its cover where a file gave it no depth of its own', () => {
    const [pipe] = things({ attributes: { diameter_mm: 300, depth_m: 1.5 }, line: across(10, -1.5) })
    expect(pipe).toMatchObject({ basis: 'cover', topM: -1.5, axisM: -1.65, bottomM: expect.closeTo(-1.8, 9) })
  })

  it('is never guessed: without a record there is none, and without a size only what is on record', () => {
    expect(things({ line: across(10, 0) })[0]).toMatchObject({ basis: 'unrecorded', topM: null, axisM: null })
    expect(things({ attributes: {}, line: across(10, -2) })[0]).toMatchObject({ size: null, axisM: -2, topM: null })
    expect(things({ line: across(10, 9) })[0]?.basis).toBe('surface')
    expect(things({ attributes: { laying: 'overhead' }, line: across(10, -1) })[0]?.basis).toBe('surface')
  })

  it('of a tunnel is that of its bore', () => {
    const attributes = { width_m: 4, height_m: 3, depth_m: 8 }
    const [bore] = things({ sectorId: 'tunnel', kind: 'compartment', attributes, line: across(20, -10) })
    expect(bore).toMatchObject({ size: { shape: 'box', widthM: 4 }, topM: -8.5, bottomM: -11.5 })
  })
})

describe('how far neighbours are apart', () => {
  const sewer = { sectorId: 'drainage', kind: 'conduit', attributes: { diameter_mm: 400 } }

  it('is measured outside to outside, and what is nearer than the least remembered is marked, as not verified', () => {
    const [gap] = gapsOf(things({ line: across(10, -1.5) }, { ...sewer, line: across(11, -3) }))
    expect(gap?.besideM).toBeCloseTo(1 - 0.35, 2)
    expect(gap?.aboveM).toBeCloseTo(1.15, 6)
    expect(gap).toMatchObject({ tooNear: 'beside', required: { besideM: 1, provenance: { verified: false } } })
    expect(gapsOf(things({ line: across(10, -1.5) }, { ...sewer, line: across(12, -3) }))[0]?.tooNear).toBeNull()
  })

  it('of lines above one another is the clearance of a crossing', () => {
    const near = gapsOf(things({ line: across(10, -1.5) }, { ...sewer, line: across(10.1, -2) }))
    expect(near[0]).toMatchObject({ besideM: 0, tooNear: 'crossing', required: { crossingM: 0.4 } })
    expect(near[0]?.aboveM).toBeCloseTo(0.15, 6)
    expect(gapsOf(things({ line: across(10, -1.5) }, { ...sewer, line: across(10.1, -2.3) }))[0]?.tooNear).toBeNull()
  })

  it('is not said where a depth is not on record, and not required where no rule is known', () => {
    expect(gapsOf(things({ line: across(10, 0) }, { ...sewer, line: across(11, -3) }))).toEqual([])
    const [unknown] = gapsOf(things({ attributes: {} }, { ...sewer, line: across(10.2, -1.6) }))
    expect(unknown).toMatchObject({ besideM: null, aboveM: null, tooNear: null })
    const rail = { sectorId: 'rail', kind: 'metro-line', line: across(10.2, -1.6) }
    expect(gapsOf(things({}, rail))[0]).toMatchObject({ required: null, tooNear: null })
  })

  it('leaves out what lies in a tunnel', () => {
    const attributes = { width_m: 4, height_m: 3 }
    const bore = { sectorId: 'tunnel', kind: 'compartment', attributes, line: across(20, -10) }
    const inside = { sectorId: 'tunnel', kind: 'water-pipe', line: across(20.5, -10.4) }
    expect(gapsOf(things({ line: across(10, -1.5) }, bore, inside))).toHaveLength(1)
  })
})

describe('a cut', () => {
  it('comes back from its address, and is of a street’s length', () => {
    expect(parseCut(printCut(CUT))).toEqual(CUT)
    expect(parseCut('121.9,29.92')).toBeNull()
    expect(parseCut('121.9,29.92 x,29')).toBeNull()
    expect(cutFault(CUT)).toBeNull()
    expect(cutFault([CUT[0], CUT[0]])?.en).toMatch('1 to 300 m')
    expect(cutFault([CUT[0], [121.91, 29.92]])?.zh).toMatch('300')
    expect(cutFault([CUT[0], [121.9, 99]])).not.toBeNull()
  })
})
