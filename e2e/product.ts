import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PATIENCE_MS = 420_000
const FAREWELL_MS = 20_000

/** The product as its user starts it: `npm start` with these settings, in a process of its own. */
export interface Product {
  readonly url: string
  /** What `DATA_DIR/host.json` says now: the processes come and go. */
  readonly host: () => Promise<{
    readonly pids: Readonly<Record<string, number>>
    readonly databaseUrl: string
    readonly ingestUrl: string
  }>
  readonly output: () => string
  /** The environment it runs in, for the commands of the same host. */
  readonly settings: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Starts it and waits for its one line `ready http://…`. @throws with everything it said when it does not come. */
export const startProduct = async (
  settings: Record<string, string> & { PORT: string; DATA_DIR: string },
): Promise<Product> => {
  let output = ''
  const child = spawn('node', [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const hear = (text: Buffer): void => {
    output += text
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const url = await readyLine(child, () => output)
  return {
    url,
    host: async () => JSON.parse(await readFile(join(settings.DATA_DIR, 'host.json'), 'utf8')),
    output: () => output,
    settings,
    stop: () => ended(child),
  }
}

const readyLine = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const clock = setTimeout(() => fail(`was not ready after ${PATIENCE_MS / 1000} s`), PATIENCE_MS)
    const look = setInterval(() => {
      const url = /^ready (http:\S+)$/m.exec(output())?.[1]
      if (url === undefined) return
      clear()
      resolve(url)
    }, 100)
    const clear = (): void => {
      clearTimeout(clock)
      clearInterval(look)
    }
    const fail = (why: string): void => {
      clear()
      child.kill('SIGKILL')
      reject(new Error(`npm start ${why}:\n${output()}`))
    }
    child.once('exit', (code) => fail(`ended with ${code}`))
  })

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.removeAllListeners('exit')
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const clock = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS)
  await gone
  clearTimeout(clock)
}
