import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { step } from '../progress.ts'
import { packFiles } from './pack.ts'

const require = createRequire(import.meta.url)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Next's command, run as a file so that no shell stands between a signal and it. */
export const NEXT = join(dirname(require.resolve('next/package.json')), 'dist', 'bin', 'next')

/** Everything the browser's code is made of; a change elsewhere needs no build. */
const SOURCES = [
  'app/**/*',
  'geo-data/**/*.{ts,json}',
  'graphql/**/*.{ts,graphql}',
  'messages/**/*',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]
const NOT_SOURCES = /(\.(db\.|course\.)?test\.tsx?$)|(^geo-data\/(db|sample-city)\/)/

const STAMP = join(ROOT, '.next', 'built-from')

/** Builds the screens unless they were built from these very sources. */
export const buildScreens = async (): Promise<void> => {
  const sources = await fingerprint()
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return
  await step('copying the map and scene workers', copyWorkers)
  await step('building the screens (about a minute, only after a change)', build)
  await step('packing them', () => packFiles(ROOT))
  await writeFile(STAMP, sources)
}

const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256')
  const names: string[] = []
  for await (const entry of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
    if (entry.isFile()) names.push(join(entry.parentPath, entry.name).slice(ROOT.length))
  }
  for (const name of names.filter((name) => !NOT_SOURCES.test(name)).sort()) {
    hash.update(name).update(await readFile(join(ROOT, name)))
  }
  return hash.digest('hex')
}

/** Both libraries fetch their workers by address, which a bundler does not see: without this copy the map stays blank. */
const copyWorkers = async (): Promise<void> => {
  const maplibre = dirname(require.resolve('maplibre-gl/package.json'))
  const cesium = dirname(require.resolve('cesium/package.json'))
  await mkdir(join(ROOT, 'public', 'maplibre'), { recursive: true })
  for (const file of ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs']) {
    await cp(join(maplibre, 'dist', file), join(ROOT, 'public', 'maplibre', file))
  }
  for (const folder of ['Assets', 'ThirdParty', 'Widgets', 'Workers']) {
    const to = join(ROOT, 'public', 'cesium', folder)
    await cp(join(cesium, 'Build', 'Cesium', folder), to, { recursive: true })
  }
}

/** Next's own words are shown only if it fails. */
const build = async (): Promise<void> => {
  const child = spawn(process.execPath, [NEXT, 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text
    })
  }
  const stop = (): boolean => child.kill()
  process.once('exit', stop)
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.off('exit', stop)
  if (code !== 0) throw new Error(`next build ended with ${code}\n${said}`)
}
