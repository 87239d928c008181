import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { importFile } from './import.commands.ts'
import { targetNamed } from './room/rooms.ts'

const AT = new Date('2026-11-22T00:00:00Z')
const MANY = 10_000

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

it('leaves the planner knowing of what many records brought', async () => {
  const path = join(folder, 'valves.csv')
  const rows = Array.from({ length: MANY }, (_, n) => `V-${n},${121 + (n % 100) * 1e-4},${30 + n * 1e-6}`)
  await writeFile(path, ['code,lon,lat', ...rows].join('\n'))
  const target = targetNamed('gas.valve')
  if (!target) throw new Error('no gas.valve')
  const order = { path, ...target, columns: {}, dryRun: false, onProgress: () => {}, region: 'Testing' }
  await expect(importFile(database.db, order, AT)).resolves.toMatchObject({ imported: MANY, rejected: 0 })
  const [known] = await database.sql<{ kinds: number }>(
    "select count(*)::int as kinds from pg_stats where tablename = 'asset' and attname = 'kind'",
  )
  expect(known?.kinds).toBe(1)
})
