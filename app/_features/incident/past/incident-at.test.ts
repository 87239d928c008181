import { expect, test } from 'vitest'
import type { IncidentRow } from '../incident.operations.ts'
import { underWayAt } from './incident-at.ts'

const time = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString()
const ms = (minute: number) => Date.parse(time(minute))

const incident = { id: '7', state: 'archived', verification: 'true', openedAt: time(10) } as IncidentRow
const turns = [
  { type: 'incident.opened', at: time(10) },
  { type: 'incident.responding', at: time(12) },
  { type: 'incident.verified', at: time(13) },
  { type: 'incident.closed', at: time(30) },
]

test('what is over now was under way then, in the state and with the verdict that were known', () => {
  const then = (minute: number) => underWayAt([{ incident, turns }], ms(minute))[0]
  expect(then(9)).toBeUndefined()
  expect(then(11)).toMatchObject({ state: 'open', verification: 'unknown' })
  expect(then(13)).toMatchObject({ state: 'responding', verification: 'true' })
  expect(then(30)).toBeUndefined()
})
