import type { Logger } from 'pino'
import type { Actor } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import type { Nerve } from '../../geo-data/nerve/nerve.ts'
import { sensorReadings } from '../../geo-data/sensor/reading.repository.ts'
import type { SensorReading } from '../../geo-data/sensor/sensor.ts'
import { endable, type Mailbox, mailbox } from '../event/mailbox.ts'
import { scopeKey } from '../event/scope.ts'

/** At most two steps a second, however many samples come. */
const STEP_MS = 500
/** Everything is read again this often: what changed without a sample, and whatever the nerve lost. */
const WHOLE_MS = 5000
const MOST_BEHIND = 200_000

/** The newest readings of the sensors that an actor may see, as they change. */
export interface ReadingStream {
  /** The first step is the whole, or these sensors alone; each later one what has changed since, of whichever sensor. */
  readonly follow: (
    actor: Actor,
    first?: ReadonlySet<number> | null,
  ) => AsyncGenerator<readonly SensorReading[], void, void>
  readonly stop: () => Promise<void>
}

interface Scope {
  readonly actor: Actor
  readonly boxes: Set<Mailbox<SensorReading>>
  /** What has been told, by sensor. */
  readonly told: Map<number, string>
}

/** Hears through the nerve which sensors spoke; what they said, and who may know it, is read from the record. */
export const startReadings = (db: Db, nerve: Nerve, log: Logger): ReadingStream => {
  const scopes = new Map<string, Scope>()
  let spoke: Set<number> | 'all' = new Set()
  let wholeAt = 0
  const deaf = nerve.subscribe('reading', (payload) => {
    const ids = sensorIds(payload)
    if (ids === null || spoke === 'all') spoke = 'all'
    else for (const id of ids) spoke.add(id)
  })
  const step = async (): Promise<void> => {
    const whole = spoke === 'all' || performance.now() - wholeAt >= WHOLE_MS
    const ids = whole || spoke === 'all' ? null : [...spoke]
    if (scopes.size === 0 || ids?.length === 0) return
    spoke = new Set()
    if (whole) wholeAt = performance.now()
    for (const scope of scopes.values()) await deliver(db, scope, ids)
  }
  const stepping = stepwise(step, (error) => log.warn({ err: error }, 'readings cannot be read'))
  return {
    follow: (actor, first = null) => {
      const box = mailbox<SensorReading>(MOST_BEHIND)
      const scope = scopes.get(scopeKey(actor)) ?? { actor, boxes: new Set(), told: new Map() }
      scopes.set(scopeKey(actor), scope)
      scope.boxes.add(box)
      const begin = () => read(db, actor, (tx) => sensorReadings(tx, first && [...first]))
      const end = (): void => {
        scope.boxes.delete(box)
        if (scope.boxes.size === 0 && scopes.get(scopeKey(actor)) === scope) scopes.delete(scopeKey(actor))
        box.close()
      }
      return endable(followed(begin, box, end), end)
    },
    stop: async () => {
      deaf()
      for (const { boxes } of scopes.values()) for (const box of boxes) box.close()
      await stepping.stop()
    },
  }
}

async function* followed(
  first: () => Promise<readonly SensorReading[]>,
  box: Mailbox<SensorReading>,
  end: () => void,
): AsyncGenerator<readonly SensorReading[], void, void> {
  try {
    yield await first()
    for (;;) {
      const changed = await box.take()
      if (!changed) return
      // Of several readings of one sensor only the newest is news.
      yield [...new Map(changed.map((reading) => [reading.id, reading])).values()]
    }
  } finally {
    end()
  }
}

const deliver = async (db: Db, { actor, boxes, told }: Scope, ids: readonly number[] | null): Promise<void> => {
  const readings = await read(db, actor, (tx) => sensorReadings(tx, ids))
  const changed = readings.filter((reading) => {
    const text = JSON.stringify(reading)
    if (told.get(reading.id) === text) return false
    told.set(reading.id, text)
    return true
  })
  if (changed.length > 0) for (const box of boxes) box.push(changed)
}

/** Who spoke, from a list of readings or of ids; null when the notice does not say. */
const sensorIds = (payload: unknown): number[] | null => {
  if (!Array.isArray(payload)) return null
  const ids = payload.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'sensorId' in one ? one.sensorId : one,
  )
  return ids.every((id) => typeof id === 'number') ? ids : null
}

/** Runs `step` every STEP_MS, never two at a time. */
export const stepwise = (step: () => Promise<void>, onError: (error: unknown) => void) => {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= step()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }, STEP_MS)
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer)
      await running
    },
  }
}
