import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A process of ours that is kept alive until it is told to stop. */
export type Supervised = {
  /** Null while it is down. */
  pid(): number | null
  stop(): Promise<void>
}

export type Task = {
  readonly name: string
  /** Arguments to Node, the file first. */
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Its standard output is of no interest. */
  readonly quiet?: boolean
  /** Sent over the channel when it has started. */
  readonly message?: object
  /** Called with each new process, and once more when it is gone. */
  readonly onChange: () => void
}

const FIRST_BACK_OFF_MS = 250
const LONGEST_BACK_OFF_MS = 15_000
/** Having stood this long it is no longer falling at once. */
const STEADY_MS = 60_000
const GRACE_MS = 8_000
const PRELOAD = fileURLToPath(new URL('./leave-with-parent.mjs', import.meta.url))

/** Milliseconds to wait before the n-th restart in a row, from 0. */
export const backOff = (restarts: number): number => Math.min(FIRST_BACK_OFF_MS * 2 ** restarts, LONGEST_BACK_OFF_MS)

/** Starts `task` and starts it again whenever it falls. */
export const supervise = (task: Task): Supervised => {
  const stopping = new AbortController()
  let child: ChildProcess | null = null
  const keep = async (): Promise<void> => {
    for (let restarts = 0; !stopping.signal.aborted; restarts += 1) {
      const began = performance.now()
      child = launch(task)
      task.onChange()
      const how = await ended(child)
      child = null
      if (stopping.signal.aborted) return
      task.onChange()
      if (performance.now() - began > STEADY_MS) restarts = 0
      console.error(`${task.name} ended (${how}); starting it again in ${backOff(restarts)} ms`)
      await sleep(backOff(restarts), undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const kept = keep()
  return {
    pid: () => child?.pid ?? null,
    stop: async () => {
      stopping.abort()
      if (child) await end(child)
      await kept
    },
  }
}

/** In a group of its own, so that the terminal's Ctrl-C reaches it only through us and in our order. */
const launch = ({ command, environment, quiet, message }: Task): ChildProcess => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', PRELOAD, ...command], {
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: { ...process.env, ...environment },
  })
  if (message) child.send(message, () => undefined)
  return child
}

const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const deadline = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await gone
  clearTimeout(deadline)
}
