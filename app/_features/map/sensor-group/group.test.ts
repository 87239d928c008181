import { expect, test } from 'vitest'
import { SECTORS } from '../../../../geo-data/sectors/registry.ts'
import { seenSectors, withGroups } from './group-choice.ts'
import { groupState } from './group-state.ts'
import { membersOf } from './members.ts'
import { mixed } from './mixed.ts'

const states = new Map([
  [1, { online: false, priority: null }],
  [2, { online: false, priority: 'P2' }],
  [3, { online: true, priority: null }],
])

test('a group says how much of it is silent, and whoever has an alarm is not counted among the silent', () => {
  expect(groupState([1, 3, 4, 5], states)).toEqual({ silent: 0.25, alarmed: false })
  expect(groupState([1, 2, 3, 4], states)).toEqual({ silent: 0.25, alarmed: true })
  expect(groupState([3, 4], states)).toEqual({ silent: 0, alarmed: false })
})

test('groups are hidden with the last sector, and fade only as far as the clearest of those seen', () => {
  const all = SECTORS.map(({ id }) => `${id}.sensor`)
  expect(withGroups({ hidden: new Set(all), opacity: {} }).hidden.has('sensor-group')).toBe(true)
  const [first = '', second = '', ...others] = all
  const choice = { hidden: new Set(others), opacity: { [first]: 0.3, [second]: 0.6 } }
  expect(withGroups(choice).opacity['sensor-group']).toBe(0.6)
  expect(withGroups(choice).hidden.has('sensor-group')).toBe(false)
  expect(seenSectors(choice)).toEqual(SECTORS.slice(0, 2).map(({ id }) => id))
})

test('half of white in black is grey', () => {
  expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080')
})

test('a group tells its members by the steps between them', () => {
  expect(membersOf('7 1 1 993')).toEqual([7, 8, 9, 1002])
})
