import { describe, expect, it } from 'vitest'
import { sectorById } from '../../sectors/registry.ts'
import type { Sector } from '../../sectors/sector.ts'
import { kindOf } from './role.ts'

/** Sectors whose pipes are surveyed in point and line tables. */
const SURVEYED = ['gas', 'water', 'drainage', 'heating', 'hazchem']

describe('what a record is', () => {
  it.each(SURVEYED)('%s: a line of a survey book is a line, a plain point a point', (id) => {
    const sector = sectorById(id) as Sector
    expect(kindOf({ sector }, ['pipe', 'conduit'])?.geometry).toBe('line')
    expect(kindOf({ sector }, ['附属物不明', 'junction'])?.geometry).toBe('point')
  })

  it.each([
    ['gas', '阀门井', 'valve-well'],
    ['gas', '三通', 'node'],
    ['gas', '调压箱', 'regulator'],
    ['water', '阀门', 'valve'],
    ['drainage', '检查井', 'manhole'],
    ['drainage', '雨水篦', 'gully'],
  ])('%s: %s is a %s', (id, word, kind) => {
    expect(kindOf({ sector: sectorById(id) as Sector }, [word, 'junction'])?.id).toBe(kind)
  })

  it('is what was said by hand, before what the registry knows', () => {
    const sector = sectorById('gas') as Sector
    expect(kindOf({ sector, roles: { 三通: 'valve' } }, ['三通', 'junction'])?.id).toBe('valve')
    expect(kindOf({ sector }, ['nobody knows'])).toBeUndefined()
    expect(kindOf({ sector }, [])).toBeUndefined()
  })
})
