import { expect, test } from 'vitest'
import { sensorsAt } from './states-at.ts'

const time = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString()
const turns = [
  { id: '1', at: time(0), online: null },
  { id: '2', at: time(0), online: false },
  { id: '2', at: time(20), online: true },
  { id: '3', at: time(30), online: false },
]
const at = (minute: number, alarms: { priority: string; sensor: { id: string } }[] = []) =>
  sensorsAt(turns, alarms, Date.parse(time(minute)))

test('the last word that is not later counts, and what is not known is drawn as not reached', () => {
  expect([...at(10).byId.values()]).toEqual([
    { id: '1', online: false, priority: null },
    { id: '2', online: false, priority: null },
  ])
  expect(at(10)).toMatchObject({ offline: 1, unknown: 1 })
  expect(at(25).byId.get(2)?.online).toBe(true)
  expect(at(25).byId.has(3)).toBe(false)
  expect(at(30)).toMatchObject({ offline: 1, unknown: 1 })
})

test('a sensor shows the most serious of the alarms that were open then', () => {
  const alarms = ['P2', 'P1', 'P3'].map((priority) => ({ priority, sensor: { id: '9' } }))
  expect(at(10, alarms).byId.get(9)).toEqual({ id: '9', online: true, priority: 'P1' })
})
