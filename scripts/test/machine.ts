import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from '../progress.ts'

/** Something `npm test` needs that npm cannot bring. */
type Need = {
  readonly what: string
  /** Debian's packages that bring it. */
  readonly packages: readonly string[]
  readonly present: () => boolean
}

const OLDEST_POSTGRES = 15
const DEBIAN_POSTGRES = '/usr/lib/postgresql'

const inPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync)

/** The folder of `initdb` and `postgres`: Debian keeps one per version and out of PATH. */
export const postgresFolder = (): string | undefined => {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).map(Number) : []
  const debian = versions
    .filter((version) => version >= OLDEST_POSTGRES)
    .sort((a, b) => b - a)
    .map((version) => join(DEBIAN_POSTGRES, String(version), 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
  return debian ?? inPath('initdb')?.replace(/\/initdb$/, '')
}

const saidBy = (command: string, ...args: string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

const hasPostgis = (): boolean => {
  const folder = postgresFolder()
  if (!folder) return false
  const pgConfig = join(folder, 'pg_config')
  const shared = existsSync(pgConfig) ? saidBy(pgConfig, '--sharedir').trim() : ''
  const debian = folder.replace('/usr/lib/', '/usr/share/').replace(/\/bin$/, '')
  return [shared, debian].some((share) => existsSync(join(share, 'extension', 'postgis.control')))
}

export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, inPath('chromium'), inPath('chromium-browser'), inPath('google-chrome')].find(
    (path) => path !== undefined && existsSync(path),
  )

const NEEDS: readonly Need[] = [
  {
    what: `PostgreSQL ${OLDEST_POSTGRES} or newer`,
    packages: ['postgresql'],
    present: () => postgresFolder() !== undefined,
  },
  { what: 'PostGIS 3.3 or newer', packages: ['postgresql-15-postgis-3'], present: hasPostgis },
  { what: 'Redis 7 or newer', packages: ['redis-server'], present: () => inPath('redis-server') !== undefined },
  { what: 'Chromium', packages: ['chromium'], present: () => chromiumPath() !== undefined },
  {
    what: 'a Chinese font',
    packages: ['fonts-noto-cjk'],
    present: () => saidBy('fc-list', ':lang=zh', 'family').trim() !== '',
  },
  { what: 'fontconfig', packages: ['fontconfig'], present: () => inPath('fc-list') !== undefined },
  { what: 'pdftotext', packages: ['poppler-utils'], present: () => inPath('pdftotext') !== undefined },
]

/** Brings what is missing through apt where that is allowed. @throws saying exactly what to install where it is not. */
export const readyMachine = async (): Promise<void> => {
  const missing = NEEDS.filter(({ present }) => !present())
  if (missing.length === 0) return
  const packages = missing.flatMap(({ packages }) => packages)
  const list = missing.map(({ what }) => what).join(', ')
  const mayInstall = process.getuid?.() === 0 && inPath('apt-get') !== undefined
  if (!mayInstall) throw new Error(`npm test needs ${list}. On Debian: sudo apt-get install ${packages.join(' ')}`)
  await step(`installing ${packages.join(' ')}`, async () => {
    apt('update')
    apt('install', '--yes', '--no-install-recommends', ...packages)
  })
  const still = NEEDS.filter(({ present }) => !present())
  if (still.length > 0)
    throw new Error(`after apt-get install there is still no ${still.map(({ what }) => what).join(', ')}`)
}

/** Debian starts a database and a Redis by itself on installing them; a policy of "no" keeps these tests to their own. */
const apt = (...args: string[]): void => {
  const run = spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  })
  if (run.status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${run.status}`)
}
