import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { TEST_STREAM } from '../../geo-data/camera/stream.ts'
import { CITIES } from '../../geo-data/cities.ts'

/** One small picture with a running clock for all cameras of a demo, made while somebody watches. */
export interface TestStream {
  /** Whether this machine has ffmpeg. */
  readonly isPossible: () => boolean
  /** A playlist or a piece of it; null where there is none. The first question starts the stream, and waits for it. */
  readonly read: (file: string) => Promise<Buffer | null>
  readonly stop: () => Promise<void>
}

const PLAYLIST = TEST_STREAM.url.slice(TEST_STREAM.url.lastIndexOf('/') + 1)
/** Players ask about once a second; a browser that is busy drawing asks late, and then still finds what its playlist named. */
const LATEST_S = 60
const LONGEST_START_MS = 8_000
const LOOK_MS = 100
/** Should this process be killed, its ffmpeg ends by itself; while somebody watches, the next goes on where it stopped. */
const LONGEST_RUN_S = 3_600

/** Pale: the four colours of warnings are no decoration, in a test picture either. */
const PALE = 'hue=s=0.25'
const CLOCK = `drawtext=text='TEST %{localtime\\:%F %T}':fontsize=20:fontcolor=white:box=1:boxcolor=black@0.7:boxborderw=6:x=(w-text_w)/2:y=h-40`

/** 320 × 180 at five pictures a second: some two hundredths of a core. */
const commandFor = (withClock: boolean): readonly string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-re', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=5'],
  ...['-t', String(LONGEST_RUN_S), '-vf', withClock ? `${PALE},${CLOCK}` : PALE, '-an', '-threads', '1'],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p', '-g', '5'],
  ...['-f', 'hls', '-hls_time', '1', '-hls_list_size', '6', '-hls_delete_threshold', String(LATEST_S)],
  ...['-hls_segment_filename', '%d.ts'],
  ...['-hls_flags', 'delete_segments+append_list+omit_endlist+program_date_time', PLAYLIST],
]

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

interface Run {
  readonly isOver: () => boolean
  /** It could not even begin, though ffmpeg is there. */
  readonly hasFailed: () => boolean
  readonly stop: () => Promise<void>
}

/** ffmpeg in a folder, until it ends or is stopped. */
const run = (program: string, cwd: string, { withClock, log }: { withClock: boolean; log: Logger }): Run => {
  const began = performance.now()
  const TZ = CITIES[0]?.timeZone ?? 'UTC'
  // Of our environment only what it needs: the rest holds secrets.
  const { NODE_ENV, PATH, HOME } = process.env
  const env = { NODE_ENV, PATH, HOME, TZ }
  const child = spawn(program, commandFor(withClock), { cwd, stdio: 'ignore', env })
  let over = false
  let failed = false
  const closed = new Promise<void>((resolve) => {
    const end = (code: number | null): void => {
      over = true
      failed ||= code !== null && code !== 0 && performance.now() - began < LONGEST_START_MS
      resolve()
    }
    child.once('close', end)
    child.once('error', (error) => {
      log.warn({ err: error }, 'the test stream could not start')
      end(1)
    })
  })
  return {
    isOver: () => over,
    hasFailed: () => failed,
    stop: () => {
      child.kill('SIGKILL')
      return closed
    },
  }
}

/** Nothing runs until the first `read`. */
export const testStream = (log: Logger, program = 'ffmpeg'): TestStream => {
  let folder: Promise<string> | undefined
  let running: Run | undefined
  let unwatched: ReturnType<typeof setTimeout> | undefined
  // A machine without any font cannot write the time into the picture; the picture's own counter still runs.
  let withClock = true

  const keepRunning = async (): Promise<void> => {
    folder ??= mkdtemp(join(tmpdir(), 'one-map-video-'))
    const cwd = await folder
    if (running && !running.isOver()) return
    if (running?.hasFailed()) withClock = false
    running = run(program, cwd, { withClock, log })
  }
  const stop = async (): Promise<void> => {
    clearTimeout(unwatched)
    const [old, last] = [folder, running]
    folder = undefined
    running = undefined
    await last?.stop()
    if (old) await rm(await old, { recursive: true, force: true })
  }
  const fileOf = async (file: string): Promise<Buffer | null> =>
    folder ? readFile(join(await folder, file)).catch(() => null) : null
  const playlist = async (): Promise<Buffer | null> => {
    clearTimeout(unwatched)
    unwatched = setTimeout(() => void stop(), LATEST_S * 1000).unref()
    for (let waited = 0; waited < LONGEST_START_MS; waited += LOOK_MS) {
      await keepRunning()
      const found = await fileOf(PLAYLIST)
      if (found) return found
      await sleep(LOOK_MS)
    }
    return null
  }
  return { isPossible: () => onPath(program), read: (file) => (file === PLAYLIST ? playlist() : fileOf(file)), stop }
}
