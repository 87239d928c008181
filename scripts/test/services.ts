import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HASTE, ownPostgres, ownRedis } from './own-server.ts'

/** A PostgreSQL and a Redis of the tests' own, in a folder that goes with them. */
export type Services = { readonly databaseUrl: string; readonly redisUrl: string; readonly stop: () => Promise<void> }

export const startServices = async (): Promise<Services> => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-test-'))
  chmodSync(folder, 0o755)
  const postgres = await ownPostgres(join(folder, 'postgres'), HASTE)
  const redis = await ownRedis(join(folder, 'redis'))
  return {
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
