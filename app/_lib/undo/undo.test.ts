import fc from 'fast-check'
import { expect, test } from 'vitest'
import { back, did, forth, type History, MOST_STEPS, NOTHING_DONE, type Step, without } from './undo.ts'

interface Put extends Step<number | null> {
  readonly thing: string
}

interface Desk {
  readonly things: ReadonlyMap<string, number>
  readonly history: History<Put>
}

const START: Desk = { things: new Map([['a', 1]]), history: NOTHING_DONE }

const set = (things: Desk['things'], thing: string, value: number | null): Desk['things'] => {
  const next = new Map(things)
  if (value === null) next.delete(thing)
  else next.set(thing, value)
  return next
}
const put = ({ things, history }: Desk, thing: string, after: number | null): Desk => ({
  things: set(things, thing, after),
  history: did(history, { thing, before: things.get(thing) ?? null, after }),
})
const undo = ({ things, history }: Desk): Desk => {
  const step = history.done.at(-1)
  return { things: step ? set(things, step.thing, step.before) : things, history: back(history) }
}
const redo = ({ things, history }: Desk): Desk => {
  const step = history.undone.at(-1)
  return { things: step ? set(things, step.thing, step.after) : things, history: forth(history) }
}

type Deed = readonly [thing: string, value: number | null] | 'undo' | 'redo'

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(9))),
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(9))),
  fc.constantFrom('undo' as const, 'redo' as const),
)
const after = (deeds: readonly Deed[]): Desk =>
  deeds.reduce((desk, one) => (one === 'undo' ? undo(desk) : one === 'redo' ? redo(desk) : put(desk, ...one)), START)
const times = (count: number, what: (desk: Desk) => Desk, desk: Desk): Desk =>
  Array.from({ length: count }).reduce<Desk>(what, desk)

test('whatever was done and undone and done again, undone altogether it is as it was at the start', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: MOST_STEPS }), (deeds) => {
      const desk = after(deeds)
      const start = times(desk.history.done.length, undo, desk)
      expect(start.things).toEqual(START.things)
      expect(start.history.done).toEqual([])
      expect(undo(start)).toEqual(start)
    }),
  )
})

test('all undone and all done again is where it was, and undoing then doing again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: MOST_STEPS }), (deeds) => {
      const desk = after(deeds)
      const count = desk.history.done.length
      expect(times(count, redo, times(count, undo, desk))).toEqual(desk)
      if (count > 0) expect(redo(undo(desk))).toEqual(desk)
    }),
  )
})

test('a new deed forgets what was undone; so much is remembered and no more', () => {
  const desk = put(undo(put(START, 'b', 2)), 'c', 3)
  expect(desk.history.undone).toEqual([])
  expect(redo(desk)).toEqual(desk)
  const long = Array.from({ length: MOST_STEPS + 5 }, (_, index) => index).reduce(
    (at, value) => put(at, 'a', value),
    START,
  )
  expect(long.history.done).toHaveLength(MOST_STEPS)
  expect(times(MOST_STEPS, undo, long).things.get('a')).toBe(4)
})

test('what can be undone no more is taken out of both ways', () => {
  const { history } = undo(put(put(put(START, 'a', 2), 'b', 3), 'a', 4))
  const left = without(history, ({ thing }) => thing === 'a')
  expect(left.done.map(({ thing }) => thing)).toEqual(['b'])
  expect(left.undone).toEqual([])
})
