import { z } from 'zod'

/** What this floor is given; the host hands it over, a process of its own reads it from the environment. */
export interface WorkerSettings {
  readonly databaseUrl: string
  /** Null: the nerve stays inside this process. */
  readonly redisUrl: string | null
  /** Database, GraphQL and workers share one process, and the database one session. */
  readonly embedded: boolean
  /** The sample district lives: the simulator plays. */
  readonly demo: boolean
  /** Of the HTTP ingest, on 127.0.0.1; 0 takes a free one. */
  readonly ingestPort: number
  readonly logLevel: string
}

/** What a worker process may do; all of it when nothing is named. */
export const PARTS = ['course', 'ingest', 'simulator'] as const
export type Part = (typeof PARTS)[number]

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DEMO: z.enum(['0', '1']).default('0'),
  INGEST_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.string().default('info'),
})

/** @throws one sentence per wrong setting. */
export const readSettings = (environment: Record<string, string | undefined>): WorkerSettings => {
  const read = Environment.safeParse(environment)
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'))
  return {
    databaseUrl: read.data.DATABASE_URL,
    redisUrl: read.data.REDIS_URL ?? null,
    embedded: false,
    demo: read.data.DEMO === '1',
    ingestPort: read.data.INGEST_PORT,
    logLevel: read.data.LOG_LEVEL,
  }
}

/** The parts named on the command line. @throws when one is unknown. */
export const readParts = (names: readonly string[]): readonly Part[] => {
  const unknown = names.filter((name) => !PARTS.some((part) => part === name))
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`)
  return names.length > 0 ? PARTS.filter((part) => names.includes(part)) : PARTS
}
