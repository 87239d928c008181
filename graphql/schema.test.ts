import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildSchema } from './schema.ts'

describe('the contract', () => {
  it('printed whole is the one that was reviewed (vitest -u writes it anew)', async () => {
    await expect(`${printSchema(lexicographicSortSchema(buildSchema()))}\n`).toMatchFileSnapshot(
      'generated/schema.graphql',
    )
  })

  it('is answered at every root by a resolver of its own', () => {
    const schema = buildSchema()
    const silent = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      isObjectType(root)
        ? Object.values(root.getFields())
            .filter((field) => !field.resolve && !field.subscribe)
            .map((field) => `${root.name}.${field.name}`)
        : [],
    )
    expect(silent).toEqual([])
  })
})
