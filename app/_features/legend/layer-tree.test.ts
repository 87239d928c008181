import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import { type LayerGroup, layerTree } from '../map/layer-group.ts'
import { chaptersOf, searchedTree } from './layer-search.ts'
import { alone, isAlone, seenGroups, type Turned, turned } from './layer-turn.ts'

const tree = layerTree()
const groups = tree.flatMap((branch) => branch.groups)
const NOTHING: Turned = { hidden: [], shown: [] }
const branchOf = (id: string) => {
  const found = tree.find((branch) => branch.id === id)
  if (!found) throw new Error(`no branch ${id}`)
  return found
}
const someGroups = fc.subarray([...groups] as LayerGroup[])

describe('the layer tree', () => {
  test('has a branch for each sector, under its risk domain, before the map itself', () => {
    const chapters = chaptersOf(tree)
    expect(chapters.map(({ id }) => id)).toEqual([
      'lifeline',
      'public-safety',
      'production-safety',
      'natural-disaster',
      'map',
    ])
    expect(chapters.slice(0, 4).flatMap(({ branches }) => branches.map(({ id }) => id))).toEqual(
      SECTORS.map(({ id }) => id),
    )
  })

  test('names no line twice', () => {
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  })

  test('shows exactly what was asked, whatever was turned before, and nothing else changes', () => {
    fc.assert(
      fc.property(someGroups, someGroups, fc.boolean(), (before, asked, on) => {
        const then = turned(tree, NOTHING, before, false)
        const seen = seenGroups(tree, then)
        const after = seenGroups(tree, turned(tree, then, asked, on))
        const ids = new Set(asked.map(({ id }) => id))
        for (const { id } of groups) expect(after.has(id), id).toBe(ids.has(id) ? on : seen.has(id))
      }),
      { numRuns: 40 },
    )
  })

  test('writes a sector that is off as one word, and takes it apart again when one line comes back', () => {
    const gas = branchOf('gas')
    const off = turned(tree, NOTHING, gas.groups, false)
    expect(off).toEqual({ hidden: ['gas.*'], shown: [] })
    const main = gas.groups.filter(({ id }) => id === 'gas.main')
    const back = turned(tree, off, main, true)
    expect([...seenGroups(tree, back)].filter((id) => id.startsWith('gas.'))).toEqual(['gas.main'])
    expect(turned(tree, back, gas.groups, true)).toEqual(NOTHING)
  })

  test('leaves one sector alone and brings all of them back', () => {
    const bridge = branchOf('bridge')
    const only = alone(tree, NOTHING, bridge)
    const seen = seenGroups(tree, only)
    expect([...seen].filter((id) => id.includes('.'))).toEqual(bridge.groups.map(({ id }) => id))
    expect([seen.has('building'), seen.has('protection-target')]).toEqual([true, true])
    expect(isAlone(tree, only, bridge)).toBe(true)
    expect(isAlone(tree, NOTHING, bridge)).toBe(false)
    expect(alone(tree, only, bridge)).toEqual(NOTHING)
  })

  test('an address stays short however many sectors are off', () => {
    const off = turned(
      tree,
      NOTHING,
      groups.filter(({ id }) => id.includes('.')),
      false,
    )
    expect(off.hidden).toHaveLength(SECTORS.length)
  })
})

describe('the search within it', () => {
  test('finds a line by either language and drops what does not say it', () => {
    for (const query of ['除尘器', 'dust collector', ' DUST COLL ']) {
      const found = searchedTree(tree, query)
      expect(found.map(({ id }) => id)).toEqual(['enterprise'])
      expect(found[0]?.groups.map(({ id }) => id)).toEqual(['enterprise.dust-collector'])
    }
  })

  test('a branch that says it keeps all its lines; nothing found is nothing', () => {
    expect(searchedTree(tree, '综合管廊')[0]?.groups).toEqual(branchOf('tunnel').groups)
    expect(searchedTree(tree, 'no such layer')).toEqual([])
    expect(searchedTree(tree, '  ')).toBe(tree)
  })
})
