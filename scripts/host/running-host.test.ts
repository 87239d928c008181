import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announceHost, type Host, retractHost, runningHost } from './running-host.ts'

const aHost = (pid: number): Host => ({
  pid,
  pids: {},
  url: 'http://localhost:3000',
  graphqlUrl: 'http://127.0.0.1:4001/graphql',
  ingestUrl: 'http://127.0.0.1:4002/ingest',
  databaseUrl: 'postgres://city:secret@db/city',
  redisUrl: null,
  embedded: false,
  demo: false,
  startedAt: '2026-01-01T00:00:00.000Z',
})

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'running-host-'))
})

afterEach(() => rm(dataDir, { recursive: true }))

test('a host is found while its process lives', async () => {
  await announceHost(dataDir, aHost(process.pid))
  expect(await runningHost(dataDir)).toEqual(aHost(process.pid))
  await retractHost(dataDir)
  expect(await runningHost(dataDir)).toBeNull()
})

test('a host that died without tidying up does not count', async () => {
  // The highest id Linux gives out is 4194304.
  await announceHost(dataDir, aHost(4_194_305))
  expect(await runningHost(dataDir)).toBeNull()
})

test('the address of the database is for its owner to read', async () => {
  await announceHost(dataDir, aHost(process.pid))
  expect((await stat(join(dataDir, 'host.json'))).mode & 0o077).toBe(0)
})
