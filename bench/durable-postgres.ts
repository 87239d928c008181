import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPostgres } from '../scripts/test/own-server.ts'

/** A PostgreSQL of the bench's own that keeps its promises: fsync and synchronous_commit are on, as they are by default. */
export interface DurablePostgres {
  /** As superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** @throws when the machine has no PostgreSQL with PostGIS, or it does not start. */
export const startDurablePostgres = async (): Promise<DurablePostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-postgres-'))
  chmodSync(folder, 0o755)
  const { url, stop } = await ownPostgres(join(folder, 'postgres'))
  return {
    url,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
