import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { dropAnswersBefore } from '../../geo-data/sample/ingest-batch.repository.ts'
import { dropSampleDaysBefore } from '../../geo-data/sample/retention.repository.ts'
import { dropRollupsBefore } from '../../geo-data/sample/rollup.repository.ts'
import type { Ground } from '../ground.ts'

/** Days kept (rules.md, ours): raw 90 days, minutes 2 years, hours 10 years; answers as long as samples may be late. */
const KEPT = { raw: 90, minutes: 730, hours: 3650, answers: 8 } as const
const DAY_MS = 86_400_000

/** Forgets what is kept no longer. `ownerUrl`: a connection as the tables' owner, who alone may drop a partition. */
export const dropOldSamples = async ({ db, now }: Ground, ownerUrl: string): Promise<void> => {
  const before = (days: number): Date => new Date(now().getTime() - days * DAY_MS)
  await dropSampleDaysBefore(ownerUrl, before(KEPT.raw).toISOString().slice(0, 10))
  await transact(db, SYSTEM, async (tx) => {
    await dropRollupsBefore(tx, before(KEPT.minutes), before(KEPT.hours))
    await dropAnswersBefore(tx, before(KEPT.answers))
  })
}
