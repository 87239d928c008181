import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { readContract } from '../../graphql/schema.ts'

// The contract printed whole is committed, so that a review sees what changes for whoever asks.
//   node scripts/run.mjs scripts/test/contract.ts --write    after a change that is meant
const COMMITTED = fileURLToPath(new URL('../../graphql/generated/schema.graphql', import.meta.url))

const printed = `${printSchema(lexicographicSortSchema(makeExecutableSchema({ typeDefs: readContract() })))}\n`

/** The first line in which two texts differ, as a person would point at it. */
const firstDifference = (committed: string, now: string): string => {
  const [was, is] = [committed.split('\n'), now.split('\n')]
  const at = is.findIndex((line, index) => line !== was[index])
  const line = at === -1 ? is.length : at
  return `line ${line + 1}\n  committed: ${was[line] ?? '(end)'}\n  now:       ${is[line] ?? '(end)'}`
}

if (process.argv.includes('--write')) {
  await mkdir(dirname(COMMITTED), { recursive: true })
  await writeFile(COMMITTED, printed)
} else {
  const committed = await readFile(COMMITTED, 'utf8').catch(() => '')
  if (committed !== printed) {
    console.error(`graphql/generated/schema.graphql is not what the contract says now: ${firstDifference(committed, printed)}
If the change is meant: node scripts/run.mjs scripts/test/contract.ts --write`)
    process.exitCode = 1
  }
}
