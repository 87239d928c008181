import { describe, expect, it } from 'vitest'
import type { Cascade, CascadeLink, CascadeNode } from './cascade.operations.ts'
import { chainTo, endsOf, layOut } from './graph-layout.ts'

const WORD = { zh: '词', en: 'word' }
const node = (key: string, depth: number, score: number): CascadeNode => ({
  key,
  depth,
  score,
  hazardName: WORD,
  thing: null,
  position: { type: 'Point', coordinates: [0, 0] },
  witnesses: [],
  measures: [],
})
const link = (from: string, to: string, share = 0.5): CascadeLink => ({
  from,
  to,
  share,
  harmName: WORD,
  distanceM: 1,
  reachM: 2,
  reasons: [],
  reachFrom: WORD,
  provenance: { clause: '', source: '', mark: 'P', verified: false },
})

const cascade: Cascade = {
  nodes: [node('a', 0, 1), node('b', 1, 0.2), node('c', 1, 0.4), node('d', 2, 0.1), node('e', 2, 0.05)],
  links: [link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'e')],
}

describe('a cascade laid out', () => {
  it('puts each failure in the column of its depth, the likeliest on top', () => {
    const cells = layOut(cascade).placed.map(({ node, column, row }) => [node.key, column, row])
    expect(cells).toEqual([
      ['a', 0, 0],
      ['c', 1, 0],
      ['b', 1, 1],
      ['e', 2, 0],
      ['d', 2, 1],
    ])
  })

  it('never puts two failures in one cell and joins every link to both its ends', () => {
    const { placed, links } = layOut(cascade)
    expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(placed.length)
    expect(links.length).toBe(cascade.links.length)
  })

  it('ends where nothing follows, likeliest first', () => {
    expect(endsOf(cascade).map(({ key }) => key)).toEqual(['d', 'e'])
  })

  it('is read along the strongest links', () => {
    const links = [link('a', 'c', 0.1), link('a', 'b', 0.2), link('b', 'c', 0.4)]
    expect(chainTo(links, 'c')).toEqual(['a', 'b', 'c'])
  })

  it('has no chain where nothing follows the first failure', () => {
    expect(endsOf({ nodes: [node('a', 0, 1)], links: [] })).toEqual([])
  })
})
