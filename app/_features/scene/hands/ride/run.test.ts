import { expect, test } from 'vitest'
import { advanced, begun, grown, stepped, toggled, turned } from './ride.ts'
import { runFrom, runThrough, spanAt } from './run.ts'
import { aSegment, at } from './test-tunnel.ts'

const FIRST = aSegment('first', [at(0), at(200)])
/** Recorded against the direction of the others. */
const SECOND = aSegment('second', [at(380), at(200)])
const THIRD = aSegment('third', [at(380), at(500)])
const ALL = [THIRD, FIRST, SECOND]

const idsOf = (run: ReturnType<typeof runFrom>) => run?.spans.map(({ segment }) => segment.id)

test('a run goes on through what joins it, whichever way that was recorded', () => {
  const run = runFrom(ALL, 'first')
  expect(idsOf(run)).toEqual(['first', 'second', 'third'])
  expect(run?.path.lengthM).toBeCloseTo(500, 1)
  expect(run?.spans.map(({ toM }) => Math.round(toM))).toEqual([200, 380, 500])
})

test('it stays on lines of its kind, and takes the straightest of them', () => {
  const pipe = aSegment('pipe', [at(200), at(300)], { kind: 'water-pipe', boreM: null })
  const branch = aSegment('branch', [at(200), at(200, 90)])
  expect(idsOf(runFrom([pipe, branch, ...ALL], 'first'))).toEqual(['first', 'second', 'third'])
  expect(idsOf(runFrom([pipe, branch, FIRST], 'first'))).toEqual(['first', 'branch'])
})

test('what lies farther than a joint away is not joined, and a ring ends where it began', () => {
  const apart = aSegment('apart', [at(201), at(300)])
  expect(idsOf(runFrom([FIRST, apart], 'first'))).toEqual(['first'])
  const back = [aSegment('up', [at(200), at(200, 90)]), aSegment('west', [at(200, 90), at(0, 90)])]
  const home = aSegment('home', [at(0, 90), at(0)])
  expect(idsOf(runFrom([FIRST, ...back, home], 'first'))).toEqual(['first', 'up', 'west', 'home'])
})

test('through a tunnel one goes both ways, and knows where one came in', () => {
  const through = runThrough(ALL, 'second')
  expect(idsOf(through?.run ?? null)).toEqual(['third', 'second', 'first'])
  expect(through?.startM).toBeCloseTo(120, 1)
})

test('a riser is no run', () => {
  expect(runFrom([aSegment('riser', [at(0, 0, -2), at(0, 0, 0)])], 'riser')).toBeNull()
})

test('one stands in the compartment whose chainage it is; at a door, in the one that begins', () => {
  const run = runFrom(ALL, 'first')
  const idAt = (chainageM: number) => run && spanAt(run, chainageM)?.segment.id
  expect(idAt(0)).toBe('first')
  expect(idAt(199)).toBe('first')
  expect(idAt(run?.spans[1]?.fromM ?? 0)).toBe('second')
  expect(idAt(499)).toBe('third')
})

test('a flight moves at once and steadily, and stands at the end', () => {
  const ride = begun('fly', ALL, 'first')
  if (!ride) throw new Error('there is a run')
  expect(ride.moving).toBe(true)
  expect(advanced(ride, 2).chainageM - advanced(ride, 1).chainageM).toBeCloseTo(advanced(ride, 1).chainageM, 6)
  const over = advanced(ride, 3_600)
  expect(over).toMatchObject({ moving: false, chainageM: ride.run.path.lengthM })
  expect(toggled(over)).toMatchObject({ moving: true, chainageM: 0 })
})

test('who has turned steps back the way they came', () => {
  const ride = begun('walk', ALL, 'first')
  if (!ride) throw new Error('there is a run')
  const ahead = stepped(stepped(ride, 1), 1)
  expect(ahead.chainageM - ride.chainageM).toBeCloseTo(10, 6)
  expect(stepped(turned(ahead), 1).chainageM).toBeLessThan(ahead.chainageM)
  expect(stepped(turned(ahead), -1).chainageM).toBeGreaterThan(ahead.chainageM)
})

test('what comes into view before a tunnel moves its chainage, not whoever stands in it', () => {
  const ride = begun('walk', [SECOND, FIRST], 'second')
  if (!ride) throw new Error('there is a run')
  const more = grown(ride, ALL)
  expect(more.run.spans).toHaveLength(3)
  expect(more.chainageM - more.startM).toBeCloseTo(ride.chainageM - ride.startM, 6)
  expect(more.chainageM).toBeGreaterThan(ride.chainageM + 100)
})

test('what goes out of view is not forgotten on the way', () => {
  const ride = begun('fly', ALL, 'first')
  expect(ride && grown(ride, [THIRD])).toBe(ride)
})
