import type { Logger } from 'pino'
import type { Db } from '../geo-data/db/pool.ts'
import type { Queue } from '../geo-data/db/queue.ts'
import { QUEUES, type TaskCall, type TaskName } from '../geo-data/event/flow.ts'
import type { Nerve } from '../geo-data/nerve/nerve.ts'
import { again } from './again.ts'
import { callOverdue } from './alarm/call-overdue-alarms.ts'
import { pressOverdueTasks } from './disposal-task/press-overdue-tasks.ts'
import { outboxSweeper } from './event/sweep-outbox.ts'
import type { Ground } from './ground.ts'
import { TASKS } from './index.ts'
import { dropOldSamples } from './sample/drop-old-samples.ts'
import { rollUpSamples } from './sample/roll-up-samples.ts'
import { dropOldTracks } from './track/drop-old-tracks.ts'

/** Tasks of one name done side by side in one process; the embedded database is one session, so one. */
const AT_ONCE = 2
const OUTBOX_MS = 1_000
const OVERDUE_MS = 5_000
const ROLL_UP_MS = 30_000
const RETENTION_MS = 3_600_000

interface Course {
  readonly db: Db
  readonly queue: Queue
  readonly nerve: Nerve
  readonly embedded: boolean
  /** As the owner of the tables, who alone may drop a partition. */
  readonly ownerUrl: string
  readonly log: Logger
}

/** Does the work that events ask for, and sweeps what time alone asks for. @returns a function that ends the sweeping. */
export const runCourse = async (course: Course): Promise<() => Promise<void>> => {
  const { db, queue, nerve, embedded, ownerUrl, log } = course
  const ground: Ground = { db, now: () => new Date() }
  for (const { name } of QUEUES) await work(queue, name as TaskName, { ground, embedded, log })
  const onError = (error: unknown): void => log.error({ err: error }, 'sweep failed')
  const stops = [
    again(
      OUTBOX_MS,
      outboxSweeper(db, (notice) => nerve.publish('event', notice)),
      onError,
    ),
    again(OVERDUE_MS, () => pressOverdueTasks(ground), onError),
    again(OVERDUE_MS, () => callOverdue(ground), onError),
    again(ROLL_UP_MS, () => rollUpSamples(ground), onError),
    again(RETENTION_MS, () => dropOldSamples(ground, ownerUrl), onError),
    again(RETENTION_MS, () => dropOldTracks(ground), onError),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

interface Doing {
  readonly ground: Ground
  readonly embedded: boolean
  readonly log: Logger
}

/** One structured line for each task done. */
const work = (queue: Queue, name: TaskName, { ground, embedded, log }: Doing): Promise<void> => {
  return queue.work<TaskCall>(name, embedded ? 1 : AT_ONCE, async (call) => {
    const began = performance.now()
    await TASKS[name](ground, call)
    log.info({ task: name, ...call, ms: Math.round(performance.now() - began) }, 'task done')
  })
}
