import { expect, test } from 'vitest'
import { incidentStateThen, incidentVerdictThen } from './incident-then.ts'

const turns = [
  { type: 'incident.opened', at: 100 },
  { type: 'incident.alarm-joined', at: 110 },
  { type: 'incident.responding', at: 120 },
  { type: 'incident.closed', at: 200 },
]

test('an incident stands where its last turn left it, and is not there before it was opened', () => {
  const states = [99, 100, 119, 120, 199, 200].map((at) => incidentStateThen({ openedAt: 100, turns }, at))
  expect(states).toEqual([null, 'open', 'open', 'responding', 'responding', 'closed'])
})

test('one whose opening nobody told is open all the same', () => {
  expect(incidentStateThen({ openedAt: 100, turns: [] }, 150)).toBe('open')
})

test('a verdict that came later is not told before, nor is another invented', () => {
  const verified = { openedAt: 100, verification: 'true', turns: [{ type: 'incident.verified', at: 150 }] }
  expect([149, 150].map((at) => incidentVerdictThen(verified, at))).toEqual([null, 'true'])
})
