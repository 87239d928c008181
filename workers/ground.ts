import type { Db } from '../geo-data/db/pool.ts'
import type { TaskCall } from '../geo-data/event/flow.ts'

/** What a task stands on: the record and the clock. */
export interface Ground {
  readonly db: Db
  readonly now: () => Date
}

/** Something that happens by itself. It may run twice; the second time changes nothing. */
export type Task = (ground: Ground, call: TaskCall) => Promise<void>
