import { describe, expect, it, test } from 'vitest'
import { kindByRef } from '../sectors/registry.ts'
import { reasonOf } from './fault-reason.ts'
import {
  completenessOf,
  FAULTS,
  type Fault,
  onlineRateOf,
  type QualityFault,
  readCursor,
  roundsAfter,
  roundsOf,
} from './quality.ts'
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

test.each<[Fault, Partial<QualityFault>, RegExp, RegExp]>([
  ['out-of-range', { field: 'pressure_mpa', found: '25' }, /25 超出 0–\S+ MPa/, /^25 .* MPa$/],
  ['out-of-range', { field: 'material', found: 'glass' }, /glass 超出 可选项（.*钢/, /one of .*steel/i],
  ['dangling-end', { field: 'end' }, /终点/, /end meets nothing/],
  ['sensor-offline', { found: null }, /从未/, /never/],
  ['crossing', { found: 'D-7' }, /D-7/, /D-7/],
])('%s says what is wrong in both languages, and what to do', (fault, rest, zh, en) => {
  const said = reasonOf({ fault, sectorId: 'water', kind: 'main', field: '', found: null, ...rest } as QualityFault)
  expect(said).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) })
  expect(FAULTS[fault].remedy.zh).not.toBe('')
})
