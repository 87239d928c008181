import { describe, expect, it } from 'vitest'
import { kindByRef } from '../sectors/registry.ts'
import { completenessOf, FAULTS, onlineRateOf, readCursor, roundsAfter, roundsOf } from './quality.ts'
import { JOINTS, WANTED } from './wanted.ts'

const needed = (ref: string): string[] =>
  WANTED.filter((one) => `${one.sector_id}.${one.kind}` === ref && one.needed).map(({ attribute }) => attribute)

describe('what is needed of a record', () => {
  it('is what a law, a placement rule, the ranking of suspects or the picture of depth asks for', () => {
    expect(needed('gas.main')).toEqual(
      expect.arrayContaining(['substance', 'pressure_mpa', 'diameter_mm', 'pressure_class', 'material', 'depth_m']),
    )
    expect(needed('water.main')).toEqual(expect.arrayContaining(['role', 'built_year']))
    expect(needed('drainage.manhole')).toContain('chamber_volume_m3')
  })

  it('is never everything a survey may write down', () => {
    const asked = needed('water.main')
    expect(asked).not.toContain('from_elevation_m')
    expect(kindByRef('water.main')?.it.attributes.length).toBeGreaterThan(asked.length)
  })

  it('is known of every line whose ends must meet something', () => {
    expect(JOINTS.find(({ sector_id, kind }) => sector_id === 'drainage' && kind === 'conduit')?.meets).toContain(
      'drainage.outfall',
    )
  })
})

describe('rates', () => {
  it('of nothing are nothing, not nought', () => {
    expect(completenessOf({ asked: 0, recorded: 0 })).toBeNull()
    expect(onlineRateOf({ inService: 0, online: 0 })).toBeNull()
    expect(completenessOf({ asked: 4, recorded: 3 })).toBe(0.75)
    expect(onlineRateOf({ inService: 8, online: 6 })).toBe(0.75)
  })
})

describe('a cursor', () => {
  it('leads on from its own round, and nowhere when it is none', () => {
    const rounds = roundsOf({})
    expect(rounds.length).toBe(Object.values(FAULTS).flatMap(({ records }) => records).length)
    const cursor = readCursor('duplicate|segment|7|')
    expect(roundsAfter(rounds, cursor)[0]).toEqual({ fault: 'duplicate', record: 'segment' })
    expect(() => readCursor('duplicate|building|7|')).toThrow(RangeError)
    expect(() => roundsAfter(roundsOf({ fault: 'crossing' }), cursor)).toThrow(RangeError)
  })
})
