import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { brokenLimit, LIMITS } from './limits.ts'

const schema = buildSchema(`
  type Query { things(first: Int! = 50): [Thing!]! page(first: Int! = 10): Page! one: Thing }
  type Page { edges: [Edge!]! }
  type Edge { node: Thing! }
  type Thing { id: ID! name: String things: [Thing!]! parent: Thing }
`)

const verdict = (query: string, variables = {}): string | undefined => {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return brokenLimit(schema, document, operation, variables)?.message
}

const nested = (depth: number): string => `{ one { ${'parent { '.repeat(depth - 2)} id ${'} '.repeat(depth - 2)} } }`

describe('what one operation may ask', () => {
  it('is so deep and no deeper', () => {
    expect(verdict(nested(LIMITS.depth))).toBeUndefined()
    expect(verdict(nested(LIMITS.depth + 1))).toBe('too much at once: depth')
    expect(verdict(nested(1000))).toBe('too much at once: depth')
  })

  it('has so many names and no more', () => {
    const named = (count: number) => `{ one { ${Array.from({ length: count }, (_, i) => `a${i}: id`).join(' ')} } }`
    expect(verdict(named(LIMITS.aliases))).toBeUndefined()
    expect(verdict(named(LIMITS.aliases + 1))).toBe('too much at once: aliases')
  })

  it('costs what its lists multiply to, `edges` not counted twice', () => {
    expect(verdict('{ page(first: 200) { edges { node { id things { id } } } } }')).toBeUndefined()
    expect(
      verdict('{ things(first: 100) { things { things { things { things { things { things { id } } } } } } } }'),
    ).toBe('too much at once: cost')
    expect(verdict('query ($n: Int!) { things(first: $n) { id name } }', { n: 60_000 })).toBe('too much at once: cost')
    expect(verdict('query ($n: Int!) { things(first: $n) { id name } }', { n: 40_000 })).toBeUndefined()
  })

  it('is not made cheaper by a negative or missing length', () => {
    expect(verdict('query ($n: Int!) { things(first: $n) { id } }', { n: -5 })).toBeUndefined()
    expect(
      verdict(`query ($n: Int!) { things(first: $n) { ${'things { '.repeat(6)} id ${'} '.repeat(6)} } }`, { n: -5 }),
    ).toBeUndefined()
    expect(
      verdict(`query ($n: Int!) { things(first: $n) { ${'things { '.repeat(6)} id ${'} '.repeat(6)} } }`, {}),
    ).toBe('too much at once: cost')
  })

  it('is measured quickly even when fragments would make it endless', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Thing { parent { id } ${i < 59 ? `...F${i + 1} ...F${i + 1}` : ''} }`,
    )
    const began = performance.now()
    expect(verdict(`{ one { ...F0 } } ${fragments.join(' ')}`)).toBe('too much at once: fields')
    expect(performance.now() - began).toBeLessThan(500)
  })
})
