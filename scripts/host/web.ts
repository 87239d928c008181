import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../settings.ts'
import { NEXT } from './screens.ts'
import { type Supervised, supervise } from './supervise.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MANIFEST = join(ROOT, '.next', 'routes-manifest.json')

type WebSettings = Pick<Settings, 'port' | 'graphqlPort' | 'ingestPort'>
type Rewrite = { source: string; destination: string }
type Manifest = { rewrites: Record<'beforeFiles' | 'afterFiles' | 'fallback', Rewrite[]> }

/** Next on the public port. It reads the build's manifest once, when it starts. */
export const startWeb = async (settings: WebSettings, onChange: () => void): Promise<Supervised> => {
  await pointRewrites({ graphql: settings.graphqlPort, ingest: settings.ingestPort })
  return supervise({
    name: 'web',
    command: [NEXT, 'start', '--port', String(settings.port)],
    environment: { NODE_ENV: 'production' },
    quiet: true,
    onChange,
  })
}

/** Puts this run's ports where the build wrote stand-ins; docs/adr/0001 says why. */
const pointRewrites = async (ports: { graphql: number; ingest: number }): Promise<void> => {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest
  const onward = Object.values(manifest.rewrites)
    .flat()
    .filter(({ destination }) => destination.startsWith('http:'))
  for (const rewrite of onward) {
    const port = rewrite.source.startsWith('/ingest') ? ports.ingest : ports.graphql
    rewrite.destination = `http://127.0.0.1:${port}${rewrite.source}`
  }
  const draft = `${MANIFEST}.${process.pid}`
  await writeFile(draft, JSON.stringify(manifest))
  await rename(draft, MANIFEST)
}
