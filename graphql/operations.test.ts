import { globSync } from 'node:fs'
import { type DocumentNode, getOperationAST, Kind, print, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { brokenLimit, LIMITS } from './gate/limits.ts'
import { buildSchema } from './schema.ts'

const ROOT = new URL('..', import.meta.url).pathname

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT

const documents = await Promise.all(
  globSync('app/**/*.operations.ts', { cwd: ROOT }).map(async (file) => {
    const exported: Record<string, unknown> = await import(`${ROOT}/${file}`)
    return Object.entries(exported).flatMap(([name, value]) =>
      isDocument(value) ? [{ name: `${file} ${name}`, document: value }] : [],
    )
  }),
)
const asked = documents
  .flat()
  .filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))

/** What a screen asks when it gives no other length. */
const variables = { first: 100 }

describe('what our own screens ask', () => {
  const schema = buildSchema()

  it('is there', () => expect(asked.length).toBeGreaterThan(20))

  it.each(asked)('$name is in the contract, and far from the limits', ({ document }) => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([])
    const operation = getOperationAST(document)
    if (!operation) throw new Error('one document, one operation')
    expect(brokenLimit(schema, document, operation, variables)?.message).toBeUndefined()
    expect(print(document).split(/[^\w]+/).length).toBeLessThan(LIMITS.tokens / 2)
  })
})
