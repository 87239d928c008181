import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The rules of the house tried on the whole of it, and the printed contract. */
const house = ['scripts/guard-rails.test.ts', 'scripts/sizes.test.ts', 'graphql/schema.test.ts']

/** A library in it takes itself for a worker where it is read in a thread, and fails. */
const neverInThreads = ['**/*.geotiff.test.ts']

/** A sample in, an archive out. */
const course = ['**/course.db.test.ts', '**/*.course.test.ts']

const neverTests = ['node_modules/**', '.next/**', '.data/**', 'e2e/**']

/**
 * Node takes `graphql`'s CommonJS entry and so does Apollo; Vite alone would take the ESM one, and two copies of graphql
 * refuse one another's schemas.
 */
const resolve = { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] }

/** Run by Node as the product is, its modules read once a process: a third of the time went into reading them for every file. */
const native = { experimental: { viteModuleRunner: false, nodeLoader: false }, isolate: false }

/** What a machine's speed decides is waited for patiently: these tests say that it comes, benches say when. */
const patient = { poll: { timeout: 20_000 } }

/**
 * Four kinds of test. `house` tries the repository's own rules. `unit` shares threads without isolation (60 files in under
 * a second), so a unit test keeps no process-wide state. `db` needs TEST_DATABASE_URL, and two files at a time are as many as two cores carry.
 * `course` walks a sample into an archive, alone.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          pool: 'threads',
          isolate: false,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...neverTests, '**/*.db.test.ts', ...course, ...house, ...neverInThreads],
        },
      },
      {
        resolve,
        test: {
          name: 'house',
          sequence: { groupOrder: 0 },
          include: [...house, ...neverInThreads],
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          ...native,
          expect: patient,
          sequence: { groupOrder: 1 },
          pool: 'forks',
          maxWorkers: 2,
          include: ['**/*.db.test.ts'],
          exclude: [...neverTests, ...course],
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
      {
        resolve,
        test: {
          name: 'course',
          ...native,
          expect: patient,
          sequence: { groupOrder: 2 },
          pool: 'forks',
          maxWorkers: 1,
          include: course,
          exclude: neverTests,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
