import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Claimant,
  claimsOf,
  HOLD_MS,
  holdOfSent,
  NOBODY,
  nextHold,
  unverifiedElsewhere,
  waitingClaims,
} from './takeover.ts'

const anIncident = (part: Partial<Claimant>): Claimant => ({
  id: '1',
  state: 'responding',
  verification: 'true',
  exercise: false,
  openedAt: '2026-11-22T08:00:00.000Z',
  ...part,
})

describe('who may claim the map', () => {
  test('only what somebody has verified', () => {
    const incidents = [anIncident({}), anIncident({ id: '2', verification: 'pending' })]
    expect(claimsOf(incidents).map(({ id }) => id)).toEqual(['1'])
  })

  test('not what is under control already', () => {
    expect(claimsOf([anIncident({ state: 'controlled' }), anIncident({ state: 'closed' })])).toEqual([])
  })

  test('the real comes before the drill, however new the drill', () => {
    const drill = anIncident({ id: 'drill', exercise: true, openedAt: '2026-11-22T09:00:00.000Z' })
    expect(claimsOf([drill, anIncident({ id: 'real' })]).map(({ id }) => id)).toEqual(['real', 'drill'])
  })
})

describe('who holds it', () => {
  const first = anIncident({ id: 'first' })
  const second = anIncident({ id: 'second', openedAt: '2026-11-22T08:01:00.000Z' })
  const held = nextHold(NOBODY, [first], 0, false)

  test('the first claim takes it at once', () => {
    expect(held).toMatchObject({ incidentId: 'first', since: 0 })
  })

  test('nobody takes it from its holder within two minutes', () => {
    expect(nextHold(held, [second, first], HOLD_MS - 1, false)).toBe(held)
    expect(waitingClaims([second, first], held)).toBe(1)
  })

  test('it is kept for two minutes even when the incident is over', () => {
    expect(nextHold(held, [], HOLD_MS - 1, false)).toBe(held)
    expect(nextHold(held, [], HOLD_MS, false).incidentId).toBeNull()
  })

  test('after two minutes a newcomer has its turn, and the first does not snatch it back', () => {
    const next = nextHold(held, [second, first], HOLD_MS, false)
    expect(next.incidentId).toBe('second')
    expect(nextHold(next, [second, first], HOLD_MS * 5, false)).toBe(next)
  })

  test('a holder without rivals keeps it as long as it claims', () => {
    expect(nextHold(held, [first], HOLD_MS * 100, false)).toBe(held)
  })

  test('a drill gives way to the real thing at once, and never takes the map from it', () => {
    const drill = anIncident({ id: 'drill', exercise: true })
    const drilling = nextHold(NOBODY, [drill], 0, false)
    const real = nextHold(drilling, [first, drill], 1_000, false)
    expect(real.incidentId).toBe('first')
    expect(nextHold(held, [first, drill], HOLD_MS * 2, false)).toBe(held)
  })

  test('a pinned scene is never taken', () => {
    expect(nextHold(NOBODY, [first], 0, true).incidentId).toBeNull()
    expect(nextHold(held, [first], 1_000, true).incidentId).toBeNull()
  })
})

describe('what a desk has sent to the wall', () => {
  const [real, other] = [anIncident({ id: 'real' }), anIncident({ id: 'other' })]
  const drill = anIncident({ id: 'drill', exercise: true })
  const held = nextHold(NOBODY, [real, other], 0, false)

  test('has the map at once, two minutes or not, and keeps it', () => {
    const sent = holdOfSent(held, [real, other], 1_000, 'other')
    expect(sent).toMatchObject({ incidentId: 'other', since: 1_000 })
    expect(sent && holdOfSent(sent, [real, other], HOLD_MS * 9, 'other')).toBe(sent)
  })

  test('gets nothing while nobody has verified it, and a drill nothing while something is real', () => {
    expect(holdOfSent(held, [real, other], 1_000, 'unheard')).toBeNull()
    expect(holdOfSent(held, [real, drill], 1_000, 'drill')).toBeNull()
    expect(holdOfSent(NOBODY, [drill], 1_000, 'drill')).toMatchObject({ incidentId: 'drill', exercise: true })
  })
})

test('whatever claims come and go, a real holder keeps the map for two minutes', () => {
  const claim = fc.record({ id: fc.constantFrom('a', 'b', 'c'), exercise: fc.constant(false) })
  const steps = fc.array(fc.tuple(fc.array(claim, { maxLength: 3 }), fc.integer({ min: 1, max: 90_000 })))
  fc.assert(
    fc.property(steps, (story) => {
      let now = 0
      let hold = NOBODY
      for (const [claims, later] of story) {
        now += later
        const next = nextHold(hold, claimsOf(claims.map(anIncident)), now, false)
        if (next !== hold && hold.incidentId !== null) expect(now - hold.since).toBeGreaterThanOrEqual(HOLD_MS)
        hold = next
      }
    }),
  )
})

test('an unverified P1 is told elsewhere than in the incident that has the map', () => {
  const alarm = (id: string, part: object) => ({
    id,
    priority: 'P1',
    verification: 'pending',
    raisedAt: `2026-11-22T08:0${id}:00.000Z`,
    incident: null,
    ...part,
  })
  const alarms = [
    alarm('1', {}),
    alarm('2', { priority: 'P2' }),
    alarm('3', { verification: 'true' }),
    alarm('4', { incident: { id: 'x' } }),
    alarm('5', { incident: { id: 'y' } }),
  ]
  const hold = { ...NOBODY, incidentId: 'x' }
  expect(unverifiedElsewhere(alarms, hold).map(({ id }) => id)).toEqual(['5', '1'])
})
