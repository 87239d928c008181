import type { SensorReading } from '../../geo-data/sensor/sensor.ts'

type Steps = AsyncGenerator<readonly SensorReading[], void, void>

/** Which readings of a step somebody is told. */
type Share = (readings: readonly SensorReading[]) => readonly SensorReading[]

const stateOf = ({ online, priority }: Pick<SensorReading, 'online' | 'priority'>): string => `${online} ${priority}`
const CALM = stateOf({ online: true, priority: null })

/** Whose state is no longer what it was; whoever was never spoken of is heard and has no alarm. */
export const changedStates = (): Share => {
  const told = new Map<number, string>()
  return (readings) =>
    readings.filter((reading) => {
      const state = stateOf(reading)
      if ((told.get(reading.id) ?? CALM) === state) return false
      told.set(reading.id, state)
      return true
    })
}

/** The readings of these sensors. */
export const readingsOf = (ids: ReadonlySet<number>): Share => {
  return (readings) => readings.filter(({ id }) => ids.has(id))
}

/** A stream of which only a share is told. The first step always is, since it says that the stream stands; later ones where there is something in them. */
export const shared = (steps: Steps, share: Share): Steps => {
  let begun = false
  const next = async (): Promise<IteratorResult<readonly SensorReading[], void>> => {
    for (;;) {
      const step = await steps.next()
      if (step.done) return step
      const value = share(step.value)
      if (begun && value.length === 0) continue
      begun = true
      return { done: false, value }
    }
  }
  return {
    next,
    return: (value) => steps.return(value),
    throw: (error) => steps.throw(error),
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: () => steps[Symbol.asyncDispose](),
  }
}
