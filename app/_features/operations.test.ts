import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, type DocumentNode, extendSchema, Kind, parse, validate } from 'graphql'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const contract = globSync('graphql/**/*.graphql', { cwd: root })
  .toSorted((a, b) => Number(b.endsWith('/schema.graphql')) - Number(a.endsWith('/schema.graphql')))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

/** The three roots are declared empty and filled by `extend type`, so the schema is built in two steps. */
const parsed = parse(contract)
const extensions = parsed.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION)
const base = parsed.definitions.filter((node) => node.kind !== Kind.OBJECT_TYPE_EXTENSION)
const schema = extendSchema(
  buildASTSchema({ kind: Kind.DOCUMENT, definitions: base }, { assumeValid: true }),
  { kind: Kind.DOCUMENT, definitions: extensions },
  { assumeValidSDL: true },
)

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
