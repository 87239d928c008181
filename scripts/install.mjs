// Plain JavaScript for whatever Node the machine has (≥ 20): from here on everything runs on the Node 24 of the lockfile.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BIN = join(ROOT, 'node_modules', '.bin')
const NODE = join(BIN, 'node')
const WANTED = /^v24\./

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

const giveUp = (message) => {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** npm leaves its own record of what lies in node_modules; it is written last, so half an install has none. */
const installedAsLocked = () => {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false
  const installed = readJson('node_modules/.package-lock.json').packages
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

const npm = (...args) => {
  const [command, first] = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []]
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  return spawnSync(command, [...first, ...args, ...flags], { cwd: ROOT, stdio: 'inherit' }).status === 0
}

const install = () => {
  const started = Date.now()
  console.log('installing packages from the lockfile (about a minute, once) …')
  // A registry that lacks other machines' optional packages makes `npm ci` find the lockfile wanting; `install` does not mind.
  if (!npm('ci') && !npm('install', '--no-save')) giveUp('npm could not install the packages: see its message above.')
  console.log(`installed packages: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

const versionOf = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** Where npm was told to run no install scripts, `node` is there as a recipe only: cook it, and put it where npm would have. */
const bringNode = () => {
  console.log('npm ran no install scripts: fetching Node 24 by its own recipe …')
  const folder = join(ROOT, 'node_modules', 'node')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' })
  const brought = join(folder, 'bin', 'node')
  if (!existsSync(brought)) return
  mkdirSync(BIN, { recursive: true })
  rmSync(NODE, { force: true })
  symlinkSync(join('..', 'node', 'bin', 'node'), NODE)
}

/** @returns the path of the Node 24 of this checkout, installing what is missing. Ends the process with advice if it cannot. */
export const ensureInstalled = () => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`Node 20 or newer is needed to begin with; this is ${process.version}.`)
  }
  if (!installedAsLocked()) install()
  if (!WANTED.test(versionOf(NODE))) bringNode()
  if (WANTED.test(versionOf(NODE))) return NODE
  if (WANTED.test(process.version)) return process.execPath
  return giveUp(
    `node_modules/.bin/node must be Node 24 and is ${versionOf(NODE) || 'missing'}. Allow the install script of the package "node"
  (npm config set ignore-scripts false; npm rebuild node), or put Node 24 first in PATH, and try again.`,
  )
}

/**
 * Runs a TypeScript file on Node 24 and ends as it ends. The file runs in a session of its own: a Ctrl-C reaches it once, from
 * here. It is told to stop also when whoever started us is gone (npm killed in a hurry passes nothing on), and by the closed
 * channel when we are.
 */
export const runOnNode24 = (file, args) => {
  const startedBy = process.ppid
  const node = ensureInstalled()
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: {
      ...process.env,
      PATH: [dirname(node), BIN, process.env.PATH].join(delimiter),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const watch = setInterval(() => {
    if (process.ppid === startedBy) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 250)
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
