import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { originsOf } from '../../geo-data/basemap/base-source.ts'
import type { Settings } from '../settings.ts'
import { NEXT } from './screens.ts'
import { type Supervised, supervise } from './supervise.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MANIFEST = join(ROOT, '.next', 'routes-manifest.json')

type WebSettings = Pick<
  Settings,
  'port' | 'graphqlPort' | 'ingestPort' | 'modelOrigins' | 'videoOrigins' | 'baseSources'
>
type Rewrite = { source: string; destination: string }
type Header = { key: string; value: string }
type Manifest = {
  rewrites: Record<'beforeFiles' | 'afterFiles' | 'fallback', Rewrite[]>
  headers: { headers: Header[] }[]
}

/** Next on the public port. It reads the build's manifest once, when it starts. */
export const startWeb = async (settings: WebSettings, onChange: () => void): Promise<Supervised> => {
  await point(settings)
  return supervise({
    name: 'web',
    command: [NEXT, 'start', '--port', String(settings.port)],
    environment: { NODE_ENV: 'production' },
    quiet: true,
    onChange,
  })
}

/** Puts this run's ports and origins where the build wrote stand-ins; docs/adr/0001 says why. */
const point = async (settings: WebSettings): Promise<void> => {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest
  pointRewrites(manifest, settings)
  allowOrigins(manifest, settings)
  const draft = `${MANIFEST}.${process.pid}`
  await writeFile(draft, JSON.stringify(manifest))
  await rename(draft, MANIFEST)
}

const pointRewrites = ({ rewrites }: Manifest, { graphqlPort, ingestPort }: WebSettings): void => {
  const onward = Object.values(rewrites)
    .flat()
    .filter(({ destination }) => destination.startsWith('http:'))
  for (const rewrite of onward) {
    const port = rewrite.source.startsWith('/ingest') ? ingestPort : graphqlPort
    rewrite.destination = `http://127.0.0.1:${port}${rewrite.source}`
  }
}

/** What pages may fetch: our own origin, those of 3D models and base maps, and those of video (which some browsers fetch as media). */
const allowOrigins = ({ headers }: Manifest, { modelOrigins, videoOrigins, baseSources }: WebSettings): void => {
  const policies = headers.flatMap((route) => route.headers).filter(({ key }) => key === 'Content-Security-Policy')
  const own = ["'self'", 'data:', 'blob:']
  const connect = [...own, ...modelOrigins, ...videoOrigins, ...originsOf(baseSources)].join(' ')
  const media = [...own, ...videoOrigins].join(' ')
  for (const policy of policies)
    policy.value = policy.value
      .replace(/connect-src [^;]*/, `connect-src ${connect}`)
      .replace(/media-src [^;]*/, `media-src ${media}`)
}
