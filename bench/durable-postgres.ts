import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../scripts/host/ports.ts'
import { postgresFolder } from '../scripts/test/machine.ts'

/** A PostgreSQL of the bench's own that keeps its promises: fsync and synchronous_commit are on, as they are by default. */
export interface DurablePostgres {
  /** As superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
  'jit=off',
  'log_min_messages=fatal',
]
const PATIENCE_MS = 30_000

/** @throws when the machine has no PostgreSQL with PostGIS, or it does not start. */
export const startDurablePostgres = async (): Promise<DurablePostgres> => {
  const bin = postgresFolder()
  if (!bin) throw new Error('no PostgreSQL here: apt install postgresql-15-postgis-3, or name one by TEST_DATABASE_URL')
  const owner = ownerOf()
  const folder = mkdtempSync(join(tmpdir(), 'bench-postgres-'))
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  mkdirSync(data)
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid)
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']
  execFileSync(join(bin, 'initdb'), init, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...owner })
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(bin, 'postgres'), options, { cwd: folder, stdio: 'ignore', ...owner })
  const isUp = (): boolean =>
    spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0
  const deadline = performance.now() + PATIENCE_MS
  while (!isUp()) {
    if (performance.now() > deadline) throw new Error('the bench’s PostgreSQL did not start')
    await sleep(100)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const ownerOf = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
