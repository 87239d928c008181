import { parseArgs } from 'node:util'
import { startDurablePostgres } from './durable-postgres.ts'

/** Every bench by its name. Each gives one object; `met: false` in it ends the process with 1. */
const BENCHES = {
  stream: async () => (await import('./stream.ts')).run(),
  'stream-postgres': async () => (await import('./stream.ts')).run({ arms: ['postgres'] }),
  'stream-embedded': async () => (await import('./stream.ts')).run({ arms: ['embedded'] }),
  physics: async () => (await import('./physics.ts')).run(),
  zone: async () => (await import('./zone.ts')).run(),
  'zone-embedded': async () => (await import('./zone.ts')).run({ embedded: true }),
  import: async () => (await import('./record/import.ts')).run(),
  layer: async () => (await import('./record/layer.ts')).run(),
  topology: async () => (await import('./record/topology.ts')).run(),
  tiles: async () => (await import('./tile/tiles.ts')).run(),
  face: async () => (await import('./face.ts')).run(),
  scene: async () => (await import('./scene/scene.ts')).run(),
  soak: async () => (await import('./soak.ts')).run(),
  map: async () => (await import('./map/map.ts')).run(),
} as const

type BenchName = keyof typeof BENCHES

const USAGE = `usage: npm run bench -- NAME [--json]

  ${Object.keys(BENCHES).join(', ')}

  On a PostgreSQL of its own, durable, unless TEST_DATABASE_URL names one (as superuser).
  --json   the last line of output is the result as JSON, and nothing else is said`

const isBench = (name: string | undefined): name is BenchName => name !== undefined && Object.hasOwn(BENCHES, name)

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [name] = positionals
if (!isBench(name)) {
  console.error(USAGE)
  process.exit(2)
}

const own = process.env.TEST_DATABASE_URL ? undefined : await startDurablePostgres()
if (own) process.env.TEST_DATABASE_URL = own.url
try {
  if (!values.json) console.log(`bench ${name} …`)
  const result = await BENCHES[name]()
  if (!values.json) console.log(result)
  console.log(JSON.stringify(result))
  process.exitCode = result.met ? 0 : 1
} finally {
  await own?.stop()
}
