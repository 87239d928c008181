import { describe, expect, test } from 'vitest'
import { placeAt } from '../place/place.ts'
import { hazardByRef, kindByRef } from '../sectors/registry.ts'
import type { Scalar } from '../sectors/sector.ts'
import { checkInputs, type InputSubject } from './input.ts'

const NOON = new Date('2026-06-21T04:00:00Z')
const MIDNIGHT = new Date('2026-06-21T16:00:00Z')
const HERE = placeAt(121.9, 29.92)

const of = (ref: string, attributes: Record<string, Scalar>): InputSubject['of'] => {
  const kind = kindByRef(ref)?.it
  if (!kind) throw new Error(`no kind ${ref}`)
  return { kind, attributes }
}

const subject = (given: Partial<InputSubject> = {}): InputSubject => ({
  at: NOON,
  place: HERE,
  regionId: 1,
  of: of('gas.main', { substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 }),
  scenarios: hazardByRef('gas.main-leak')?.it.scenarios ?? [],
  ...given,
})

describe('what may not be asked', () => {
  test.each([
    ['a negative pressure', { pressure_mpa: -1 }, 'pressure_mpa', '过小'],
    ['no wind at all', { wind_speed_ms: 0 }, 'wind_speed_ms', '过小'],
    ['a LEL above the UEL', { lel_percent: 15, uel_percent: 5 }, 'lel_percent', '不低于上限'],
    ['a LEL above the UEL on record', { substance: 'methane', lel_percent: 20 }, 'lel_percent', '不低于上限'],
    ['a hole larger than the pipe', { hole_mm: 300 }, 'hole_mm', '大于管径 200 mm'],
    ['a word for a number', { wind_speed_ms: 'strong' }, 'wind_speed_ms', '应为数字'],
    ['no number', { wind_speed_ms: Number.NaN }, 'wind_speed_ms', '不是有限的数'],
    ['weather nobody knows', { weather: 'Z9' }, 'weather', '不是可选值'],
    ['an input nobody has', { colour: 'red' }, 'colour', '没有此项参数'],
    ['a scenario of another hazard', { scenario: 'rain' }, 'scenario', '没有此情景'],
    ['a material that mains are not made of', { material: 'wood' }, 'material', '不是可选值'],
  ])('%s is refused by its field, with the reason and what would be taken', (_, overrides, field, reason) => {
    const faults = checkInputs(overrides as Record<string, number | string>, subject())
    expect(faults.map((fault) => fault.field)).toEqual([field])
    expect(faults[0]?.reason.zh).toContain(reason)
    expect(faults[0]?.accepted.zh).not.toBe('')
    expect(faults[0]?.accepted.en).not.toBe('')
  })

  test('a strong sun at night is refused, by day it is taken', () => {
    expect(checkInputs({ stability: 'A' }, subject({ at: MIDNIGHT }))).toMatchObject([{ field: 'stability' }])
    expect(checkInputs({ stability: 'A' }, subject())).toEqual([])
    expect(checkInputs({ stability: 'F' }, subject({ at: MIDNIGHT }))).toEqual([])
  })

  test('a source outside every region, and an asset without diameter', () => {
    expect(checkInputs({}, subject({ regionId: null }))).toMatchObject([{ field: 'place' }])
    const bare = of('tunnel.gas-pipe', {})
    expect(checkInputs({}, subject({ of: bare }))).toMatchObject([{ field: 'diameter_mm' }])
    expect(checkInputs({ diameter_mm: 300 }, subject({ of: bare }))).toEqual([])
  })

  test('what is in order is taken, the whole bore as well', () => {
    expect(checkInputs({ hole_mm: 'full-bore', pressure_mpa: 0.2, wind_from_deg: 270 }, subject())).toEqual([])
    expect(checkInputs({ hole_mm: 20, substance: 'methane', built_year: 1999 }, subject())).toEqual([])
  })
})
