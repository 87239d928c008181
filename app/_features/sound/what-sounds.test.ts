import { expect, test } from 'vitest'
import { type Sounding, whatSounds } from './what-sounds.ts'

const anAlarm = (part: Partial<Sounding>): Sounding => ({
  id: '1',
  priority: 'P1',
  acknowledgedAt: null,
  raisedAt: '2026-11-22T08:00:00.000Z',
  ...part,
})
const none = new Set<string>()
const known = new Set(['1'])

test('a new P1 sounds at once, even right after another', () => {
  expect(whatSounds([anAlarm({})], none, 1_000, 2_000)).toMatchObject({ kind: 'alarm', alarm: { id: '1' } })
})

test('a P1 sounds every ten seconds until somebody acknowledges it', () => {
  expect(whatSounds([anAlarm({})], known, 0, 9_999)).toBeNull()
  expect(whatSounds([anAlarm({})], known, 0, 10_000)).toMatchObject({ kind: 'alarm' })
  expect(whatSounds([anAlarm({ acknowledgedAt: '2026-11-22T08:01:00.000Z' })], known, 0, 60_000)).toBeNull()
})

test('an old unacknowledged P1 sounds on opening the page', () => {
  expect(whatSounds([anAlarm({})], known, null, 5)).toMatchObject({ kind: 'alarm' })
})

test('a P2 chimes once', () => {
  const second = anAlarm({ priority: 'P2' })
  expect(whatSounds([second], none, null, 0)).toEqual({ kind: 'chime' })
  expect(whatSounds([second], known, null, 60_000)).toBeNull()
})

test('a P3 is never heard', () => expect(whatSounds([anAlarm({ priority: 'P3' })], none, null, 0)).toBeNull())
