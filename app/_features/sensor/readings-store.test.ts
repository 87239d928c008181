import { beforeEach, describe, expect, it } from 'vitest'
import { mergeReadings, mergeStates, putStates, useReadings, watch } from './readings-store.ts'

const state = (id: string, online: boolean, priority: string | null = null) => ({ id, online, priority })
const reading = (id: string, value: number) => ({ ...state(id, true), at: null, value })
const known = () => Object.fromEntries([...useReadings.getState().byId].map(([id, { online }]) => [id, online]))

beforeEach(() => useReadings.setState({ byId: new Map(), readings: new Map(), watched: new Map() }))

describe('the states of sensors', () => {
  it('are laid over what was known', () => {
    putStates([state('1', false), state('2', false)])
    mergeStates([state('2', true), state('3', true, 'P1')])
    expect(known()).toEqual({ 1: false, 2: true, 3: true })
  })

  it('are calm again where a new stream does not speak of them', () => {
    putStates([state('1', false), state('2', true, 'P2')])
    putStates([state('2', true, 'P2')])
    expect(known()).toEqual({ 1: true, 2: true })
  })
})

describe('the reading of a sensor', () => {
  it('is kept while anybody looks at it, and forgotten after the last', () => {
    const [first, second] = [watch('1'), watch('1')]
    mergeReadings([reading('1', 4)])
    first()
    mergeReadings([])
    expect(useReadings.getState().readings.get(1)?.value).toBe(4)
    second()
    mergeReadings([])
    expect(useReadings.getState().readings.size).toBe(0)
  })
})
