import { resolve } from 'node:path'
import { z } from 'zod'
import type { BaseSource } from '../geo-data/basemap/base-source.ts'
import { readBaseSources } from '../geo-data/basemap/configured.file.ts'
import { readTerrain } from '../geo-data/terrain/configured.file.ts'
import type { TerrainFile } from '../geo-data/terrain/terrain.ts'

/** What every floor is given to start with. Read and checked here, once; nothing below reads the environment. */
export type Settings = {
  /** The one public port, Next's. */
  readonly port: number
  /** Absolute; the embedded database, uploaded files and `host.json` lie in it. */
  readonly dataDir: string
  readonly filesDir: string
  /** Absolute; 3D models that may be shown lie in it. */
  readonly modelsDir: string
  /** Other origins whose 3D models may be shown. */
  readonly modelOrigins: readonly string[]
  /** Other origins whose video may be shown. */
  readonly videoOrigins: readonly string[]
  /** Base maps from elsewhere; none unless configured. */
  readonly baseSources: readonly BaseSource[]
  /** The elevation model that the relief is drawn from; null: the ground is flat. */
  readonly terrain: TerrainFile | null
  /** The operator's PostgreSQL, or the embedded database's socket. */
  readonly databaseUrl: string
  /** Null: the nerve stays inside the one process. */
  readonly redisUrl: string | null
  /** Database, GraphQL and workers share this process. */
  readonly embedded: boolean
  /** Sample district, simulator and seeded users whose passwords the login page shows. */
  readonly demo: boolean
  /** On 127.0.0.1, behind Next. */
  readonly graphqlPort: number
  readonly ingestPort: number
  readonly logLevel: LogLevel
  readonly sessionSecret: string
}

/** As the operator wrote them: ports of 0 and empty secrets are chosen at start. */
export type AskedSettings = Omit<Settings, 'databaseUrl' | 'sessionSecret'> & {
  readonly databaseUrl: string | null
  readonly sessionSecret: string | null
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LEVELS)[number]

const port = z.coerce.number().int().min(0).max(65_535)
const onOff = z.enum(['0', '1']).transform((value) => value === '1')

/** `https://models.city.example, https://…`: exactly an origin, since it goes into the content security policy. */
const origins = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((all) => all.every((one) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one), {
    message: 'origins such as https://models.city.example, without a path, separated by commas',
  })

const Environment = z
  .object({
    PORT: port.min(1).default(3000),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    DEMO: onOff.optional(),
    GRAPHQL_PORT: port.default(0),
    INGEST_PORT: port.default(0),
    LOG_LEVEL: z.enum(LEVELS).optional(),
    MODELS_DIR: z.string().optional(),
    MODEL_ORIGINS: origins.default([]),
    VIDEO_ORIGINS: origins.default([]),
    SESSION_SECRET: z.string().min(32).optional(),
  })
  .refine((all) => all.REDIS_URL === undefined || all.DATABASE_URL !== undefined, {
    path: ['REDIS_URL'],
    message: 'needs DATABASE_URL beside it: the embedded database is one process and has no use for Redis',
  })
  .refine((all) => all.DATABASE_URL === undefined || all.REDIS_URL !== undefined, {
    path: ['DATABASE_URL'],
    message: 'needs REDIS_URL beside it: several processes tell one another the news through Redis',
  })

/** @throws one sentence per wrong setting. */
export const readSettings = (environment: Record<string, string | undefined>): AskedSettings => {
  // `PORT= npm start` means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'))
  const asked = read.data
  const embedded = asked.DATABASE_URL === undefined
  const dataDir = resolve(asked.DATA_DIR)
  return {
    port: asked.PORT,
    dataDir,
    filesDir: resolve(dataDir, 'files'),
    modelsDir: resolve(asked.MODELS_DIR ?? resolve(dataDir, 'models')),
    modelOrigins: asked.MODEL_ORIGINS,
    videoOrigins: asked.VIDEO_ORIGINS,
    baseSources: readBaseSources(environment),
    terrain: readTerrain(environment),
    databaseUrl: asked.DATABASE_URL ?? null,
    redisUrl: asked.REDIS_URL ?? null,
    embedded,
    demo: asked.DEMO ?? embedded,
    graphqlPort: asked.GRAPHQL_PORT,
    ingestPort: asked.INGEST_PORT,
    logLevel: asked.LOG_LEVEL ?? (embedded ? 'warn' : 'info'),
    sessionSecret: asked.SESSION_SECRET ?? null,
  }
}
