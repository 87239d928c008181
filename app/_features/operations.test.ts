import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type DocumentNode, Kind, validate } from 'graphql'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const schema = buildSchema(readFileSync(join(root, 'graphql/generated/schema.graphql'), 'utf8'))

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT

const files = globSync('app/**/*.operations.ts', { cwd: root }).toSorted()

test.each(files)('%s asks only what the contract answers', async (file) => {
  const documents = Object.entries(await import(join(root, file))).filter(([, value]) => isDocument(value))
  expect(documents.length).toBeGreaterThan(0)
  for (const [name, document] of documents) {
    const asks = (document as DocumentNode).definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION)
    if (asks)
      expect(
        validate(schema, document as DocumentNode).map((error) => error.message),
        name,
      ).toEqual([])
  }
})
