import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { rolledUpTo, rollUp } from '../../geo-data/sample/rollup.repository.ts'
import type { Ground } from '../ground.ts'

/** Span of one transaction, so that none is long; a backlog of days is worked off over several turns. */
const SPAN_MS = 10 * 60_000
const MOST_SPANS = 30

/** Brings minutes and hours up to date with all samples received, late ones too. Twice changes nothing. */
export const rollUpSamples = async ({ db, now }: Ground): Promise<void> => {
  // Asked once: a clock that runs on while spans are worked off would always leave one more.
  const until = now()
  let from = await transact(db, SYSTEM, (tx) => rolledUpTo(tx))
  for (let spans = 0; from && from < until && spans < MOST_SPANS; spans += 1) {
    const to: Date = new Date(Math.min(from.getTime() + SPAN_MS, until.getTime()))
    const span = { from, to }
    await transact(db, SYSTEM, (tx) => rollUp(tx, span))
    from = to
  }
}
