import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createTestDatabase } from './test-database.ts'

// Writes generated.ts from a freshly migrated PostgreSQL. Run after every new migration:
//   TEST_DATABASE_URL=… node geo-data/db/generate-types.ts
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const { url, drop } = await createTestDatabase()
try {
  await promisify(execFile)(process.execPath, [
    at('../../node_modules/kysely-codegen/dist/cli/bin.js'),
    '--dialect=postgres',
    `--url=${url}`,
    `--out-file=${at('./generated.ts')}`,
    '--default-schema=public',
    '--exclude-pattern={geometry_columns,geography_columns,raster_*,spatial_ref_sys,migration}',
    '--date-parser=string',
    '--numeric-parser=number',
    // What pool.ts makes of them.
    '--type-mapping={"int8":"number"}',
  ])
} finally {
  await drop()
}
