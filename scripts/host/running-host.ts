import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running host says of itself in `DATA_DIR/host.json`, for `npm run import|drill|bench|reset`. */
export type Host = {
  readonly pid: number
  /** Of each process there is now: `web` always, `graphql` and `workers` in server mode. */
  readonly pids: Readonly<Record<string, number>>
  readonly url: string
  /** Straight to the process behind Next's rewrite. */
  readonly graphqlUrl: string
  readonly ingestUrl: string
  readonly databaseUrl: string
  readonly redisUrl: string | null
  readonly embedded: boolean
  readonly demo: boolean
  readonly startedAt: string
}

const fileIn = (dataDir: string): string => join(dataDir, 'host.json')

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** @returns null where nothing runs on this data directory, also when a host died without tidying up. */
export const runningHost = async (dataDir: string): Promise<Host | null> => {
  try {
    const host = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Host
    return lives(host.pid) ? host : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Readable by its owner alone, since the database's address may hold a password; never half-written. */
export const announceHost = async (dataDir: string, host: Host): Promise<void> => {
  await mkdir(dataDir, { recursive: true })
  const draft = `${fileIn(dataDir)}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(host, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, fileIn(dataDir))
}

export const retractHost = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true })
