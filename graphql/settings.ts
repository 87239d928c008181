import { resolve } from 'node:path'
import { z } from 'zod'
import type { BaseSource } from '../geo-data/basemap/base-source.ts'
import { readBaseSources } from '../geo-data/basemap/configured.file.ts'
import { readTerrain } from '../geo-data/terrain/configured.file.ts'
import type { TerrainFile } from '../geo-data/terrain/terrain.ts'

/** What this process is told. The host hands over one object; alone, `main.ts` reads it from the environment. */
const Settings = z.object({
  /** 0 takes a free one. */
  graphqlPort: z.coerce.number().int().min(0).max(65_535),
  databaseUrl: z.string().startsWith('postgres'),
  /** Null: one process is the whole city, and its nerve is in it. */
  redisUrl: z.string().nullable(),
  /** The embedded database is one session behind all connections. */
  embedded: z.boolean(),
  /** Demo users may sign in, the login page lists them, and the schema may be read. */
  demo: z.boolean(),
  /** 3D models on this machine: what lies elsewhere is handed to nobody. Absolute. */
  modelsDir: z.string().startsWith('/'),
  /** Other origins whose 3D models may be shown. */
  modelOrigins: z.array(z.string()).readonly(),
  /** Other origins whose video may be shown. */
  videoOrigins: z.array(z.string()).readonly(),
  /** Base maps from elsewhere, read and checked already. */
  baseSources: z.array(z.custom<BaseSource>()).readonly(),
  /** The elevation model that the relief is drawn from; null: the ground is flat. */
  terrain: z.custom<TerrainFile | null>(),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
})

export type ServerSettings = z.infer<typeof Settings>

/** @throws when a setting is missing or out of its range, naming it. */
export const checkSettings = (settings: unknown): ServerSettings => Settings.parse(settings)

const yes = (text: string | undefined): boolean => text === '1' || text === 'true'

export const settingsFrom = (environment: NodeJS.ProcessEnv): ServerSettings =>
  checkSettings({
    graphqlPort: environment.GRAPHQL_PORT ?? 3500,
    databaseUrl: environment.DATABASE_URL,
    redisUrl: environment.REDIS_URL ?? null,
    embedded: yes(environment.EMBEDDED),
    demo: yes(environment.DEMO),
    modelsDir: resolve(environment.MODELS_DIR ?? '.data/models'),
    modelOrigins: (environment.MODEL_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean),
    videoOrigins: (environment.VIDEO_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean),
    baseSources: readBaseSources(environment),
    terrain: readTerrain(environment),
    logLevel: environment.LOG_LEVEL ?? 'info',
  })
