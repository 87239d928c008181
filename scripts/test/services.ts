import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../host/ports.ts'
import { postgresFolder } from './machine.ts'

/** A PostgreSQL and a Redis of the tests' own, in a folder that goes with them. */
export type Services = { readonly databaseUrl: string; readonly redisUrl: string; readonly stop: () => Promise<void> }

type Owner = { readonly uid?: number; readonly gid?: number }

const PATIENCE_MS = 30_000

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const databaseOwner = (): Owner => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A crash of the test database loses nothing of worth, so it need not wait for the disk. */
const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB', 'jit=off']

export const startServices = async (): Promise<Services> => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-test-'))
  chmodSync(folder, 0o755)
  const [postgres, databaseUrl] = await startPostgres(join(folder, 'postgres'))
  const [redis, redisUrl] = await startRedis(join(folder, 'redis'))
  return {
    databaseUrl,
    redisUrl,
    stop: async () => {
      await Promise.all([ended(postgres, 'SIGINT'), ended(redis, 'SIGTERM')])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const startPostgres = async (folder: string): Promise<[ChildProcess, string]> => {
  const bin = postgresFolder() ?? ''
  const owner = databaseOwner()
  mkdirSync(folder)
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(join(bin, 'initdb'), initdb, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...owner })
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'shared_buffers=512MB',
  ]
  const options = [...settings, ...HASTE, 'log_min_messages=fatal'].flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    ...owner,
  })
  await accepts(() => spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0)
  return [server, `postgres://postgres@127.0.0.1:${port}/postgres`]
}

const startRedis = async (folder: string): Promise<[ChildProcess, string]> => {
  mkdirSync(folder)
  const port = await freePort()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', options, { stdio: ['ignore', 'ignore', 'inherit'] })
  await accepts(
    () => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout?.trim() === 'PONG',
  )
  return [server, `redis://127.0.0.1:${port}`]
}

const accepts = async (isUp: () => boolean): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS
  while (!isUp()) {
    if (performance.now() > deadline) throw new Error('the test database or Redis did not start')
    await sleep(100)
  }
}

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
