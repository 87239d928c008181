import { describe, expect, it } from 'vitest'
import type { SensorReading } from '../../geo-data/sensor/sensor.ts'
import { changedStates, readingsOf, shared } from './reading-share.ts'

const reading = (id: number, more: Partial<SensorReading> = {}): SensorReading => ({
  id,
  online: true,
  at: null,
  value: null,
  priority: null,
  ...more,
})

async function* steps(...all: SensorReading[][]): AsyncGenerator<readonly SensorReading[], void, void> {
  yield* all
}

const told = async (stream: AsyncGenerator<readonly SensorReading[], void, void>) => {
  const ids: number[][] = []
  for await (const step of stream) ids.push(step.map(({ id }) => id))
  return ids
}

describe('the states that a map is told', () => {
  it('begin with whoever is silent or in alarm, and go on with whoever changed', async () => {
    const silent = reading(2, { online: false })
    const alarmed = reading(3, { priority: 'P1' })
    const stream = steps([reading(1), silent, alarmed], [reading(1, { value: 4 }), reading(2)], [silent, alarmed])
    expect(await told(shared(stream, changedStates()))).toEqual([[2, 3], [2], [2]])
  })

  it('begin even where all is calm, so that it is known to be', async () => {
    expect(await told(shared(steps([reading(1)], [reading(1)]), changedStates()))).toEqual([[]])
  })
})

it('the readings of some sensors are told to whoever looks at them, and no others', async () => {
  const stream = steps([reading(1), reading(2)], [reading(1)], [reading(2, { value: 3 })])
  expect(await told(shared(stream, readingsOf(new Set([2]))))).toEqual([[2], [2]])
})

it('a share that is let go lets go of its stream', async () => {
  const source = steps([reading(1)], [reading(1)])
  const stream = shared(source, changedStates())
  await stream.next()
  await stream.return()
  expect(await source.next()).toEqual({ done: true, value: undefined })
})
