import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../host/ports.ts'
import { postgresFolder } from './machine.ts'

/** A server of one's own that may be broken and mended: its port and its data stay. */
export type OwnServer = {
  readonly url: string
  /** At once, without a word to anybody; returns when it is gone. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Owner = { readonly uid?: number; readonly gid?: number }

const PATIENCE_MS = 30_000

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const databaseOwner = (): Owner => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
  'jit=off',
  'log_min_messages=fatal',
]

/** For tests alone: a crash of their database loses nothing of worth, so it need not wait for the disk. */
export const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Makes and starts a PostgreSQL in `folder`, durable unless told otherwise. @throws when there is none here or it does not start. */
export const ownPostgres = async (folder: string, settings: readonly string[] = []): Promise<OwnServer> => {
  const bin = postgresFolder()
  if (!bin) throw new Error('no PostgreSQL here: apt install postgresql-15-postgis-3')
  const owner = databaseOwner()
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...owner })
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), ...[...SETTINGS, ...settings].flatMap((one) => ['-c', one])]
  return kept({
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    launch: () => spawn(join(bin, 'postgres'), options, { cwd: folder, stdio: 'ignore', ...owner }),
    isUp: () => spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0,
    // Immediate shutdown: every process ends as it stands, and the next start recovers from the log.
    killing: 'SIGQUIT',
    stopping: 'SIGINT',
  })
}

/** Makes and starts a Redis in `folder` that keeps nothing on disk. @throws when it does not start. */
export const ownRedis = async (folder: string): Promise<OwnServer> => {
  mkdirSync(folder)
  const port = await freePort()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  return kept({
    url: `redis://127.0.0.1:${port}`,
    launch: () => spawn('redis-server', options, { stdio: ['ignore', 'ignore', 'inherit'] }),
    isUp: () => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout?.trim() === 'PONG',
    killing: 'SIGKILL',
    stopping: 'SIGTERM',
  })
}

type Program = {
  readonly url: string
  readonly launch: () => ChildProcess
  readonly isUp: () => boolean
  readonly killing: NodeJS.Signals
  readonly stopping: NodeJS.Signals
}

const kept = async ({ url, launch, isUp, killing, stopping }: Program): Promise<OwnServer> => {
  let child: ChildProcess
  const start = async (): Promise<void> => {
    child = launch()
    const deadline = performance.now() + PATIENCE_MS
    while (!isUp()) {
      if (performance.now() > deadline) throw new Error(`${url} did not start`)
      await sleep(100)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  await start()
  return { url, start, kill: () => end(killing), stop: () => end(stopping) }
}
