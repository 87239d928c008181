import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JSONReport } from '@playwright/test/reporter'
import { add, asOne, type Count, countPlaywright, countVitest, judged, readReport, type VitestReport } from './count.ts'
import { playwrightFaults, vitestFaults } from './faults.ts'

/** One thing that `npm test` looks at. */
export type Stage = { readonly title: string; readonly run: (ground: Ground) => Promise<Outcome> }

/** How many went well, and what each failed test said. */
export type Outcome = { readonly count: Count; readonly faults: readonly string[] }

/** Where the stages stand. */
export type Ground = {
  /** For the runners' reports. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FLOORS = ['app', 'graphql', 'workers', 'geo-data', 'scripts', 'bench', 'e2e']

/** Runs a command in view, or hands over what it says once it has ended. @returns whether it ended with 0. */
const run = (
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  said?: (text: string) => void,
): Promise<boolean> =>
  new Promise((resolve) => {
    const [program, ...args] = command
    const out = said ? 'pipe' : 'inherit'
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', out, out],
      env: { ...process.env, ...environment },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => said?.(String(bytes)))
    const leave = (): boolean => child.kill()
    process.once('exit', leave)
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      process.off('exit', leave)
      resolve(code === 0)
    })
  })

const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name)
const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'] as const

const tool = (title: string, ...command: [string, ...string[]]): Stage => ({
  title,
  run: async ({ environment }) => {
    const ok = await run(command, environment)
    return { count: asOne(ok), faults: ok ? [] : [`${title}: it says above what it wants`] }
  },
})

/** A tool on one core beside a stage that mostly waits for another process; its words come after that stage's. */
const beside = (stage: Stage, title: string, ...command: [string, ...string[]]): Stage => ({
  title: `${stage.title}; beside them ${title}`,
  run: async (ground) => {
    const words: string[] = []
    const tool = run(command, ground.environment, (text) => words.push(text))
    const { count, faults } = await stage.run(ground)
    const ok = await tool
    console.log(`\n── ${title}\n${words.join('')}`)
    return {
      count: add(count, asOne(ok)),
      faults: ok ? faults : [...faults, `${title}: it says above what it wants`],
    }
  },
})

const vitest = (title: string, ...projects: string[]): Stage => ({
  title,
  run: async ({ folder, environment }) => {
    const report = join(folder, `${projects.join('-')}.json`)
    await rm(report, { force: true })
    const chosen = projects.flatMap((project) => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ok = await run([bin('vitest'), 'run', ...chosen, ...reporters], environment)
    const read = await readReport<VitestReport>(report)
    return { count: judged(ok, read && countVitest(read)), faults: read ? vitestFaults(read.testResults) : [] }
  },
})

const playwright = (title: string): Stage => ({
  title,
  run: async ({ folder, environment }) => {
    const report = join(folder, 'journeys.json')
    const ok = await run([bin('playwright'), 'test', '--reporter=list,json'], {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    })
    const read = await readReport<JSONReport>(report)
    return { count: judged(ok, read && countPlaywright(read)), faults: read ? playwrightFaults(read) : [] }
  },
})

/** In the order of what is quickest to tell. */
export const STAGES: readonly Stage[] = [
  tool('biome: form and lint', bin('biome'), 'check', '.'),
  tool('dependency-cruiser: who may know whom', bin('depcruise'), ...FLOORS),
  vitest('the house: planted breaches, sizes, the contract as it was reviewed', 'house'),
  tool('knip: nothing unused', bin('knip')),
  vitest('unit tests', 'unit'),
  beside(vitest('database tests', 'db'), 'tsc: types', bin('tsc'), '--noEmit', '-p', '.'),
  tool('the screens build', ...NODE, 'scripts/host/build.ts'),
  vitest('the course: a sample in, an archive out', 'course'),
  playwright('journeys in Chromium'),
]

/** The folder of Node 24 comes first, so that whatever a stage starts by name runs on it too. */
export const pathOnNode24 = (): string => `${dirname(process.execPath)}:${process.env.PATH ?? ''}`
