import { describe, expect, it } from 'vitest'
import type { SensorState } from '../live-layers.ts'
import { sensorChanges } from './sensor-changes.ts'

const silent = { online: false, priority: null }
const calm = { online: true, priority: null }
const alarmed = { online: true, priority: 'P1' }

describe('what a map is told of sensors', () => {
  it('is nothing where nothing differs, though it is said in other words', () => {
    const told = new Map([[1, silent]])
    expect([...sensorChanges(told, new Map([[1, { ...silent }]]))]).toEqual([])
    expect([...sensorChanges(told, told)]).toEqual([])
  })

  it('is who changed, and nobody else', () => {
    const told = new Map<number, SensorState>([
      [1, silent],
      [2, silent],
    ])
    const spoken = new Map<number, SensorState>([
      [1, silent],
      [2, alarmed],
      [3, silent],
    ])
    expect([...sensorChanges(told, spoken)]).toEqual([
      [2, alarmed],
      [3, silent],
    ])
  })

  it('is nothing of a calm sensor that it never heard of', () => {
    expect(sensorChanges(new Map(), new Map([[1, calm]])).size).toBe(0)
  })

  it('is that somebody is calm who is spoken of no more, once', () => {
    const told = new Map<number, SensorState>([
      [1, alarmed],
      [2, silent],
      [3, calm],
    ])
    expect([...sensorChanges(told, new Map([[2, silent]]))]).toEqual([[1, calm]])
    expect(sensorChanges(new Map([[2, silent]]), new Map([[2, silent]])).size).toBe(0)
  })
})
