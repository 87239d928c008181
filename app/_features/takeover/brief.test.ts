import { expect, test } from 'vitest'
import { lateTasks, nextTask, peopleWithin, reachOf } from './brief.ts'

const now = Date.parse('2026-11-22T08:00:00.000Z')
const task = (name: string, minutes: number, state = 'assigned') => ({
  name,
  state,
  deadlineAt: new Date(now + minutes * 60_000).toISOString(),
})
const tasks = [
  task('later', 20),
  task('next', 5),
  task('done', 2, 'completed'),
  task('late', -3),
  task('later still', -1),
]

test('the next task is the open one whose deadline comes first', () => {
  expect(nextTask(tasks, now)?.name).toBe('next')
  expect(nextTask([task('late', -3)], now)).toBeNull()
})

test('late tasks come longest late first, and what is over is not late', () => {
  expect(lateTasks([...tasks, task('over', -9, 'cancelled')], now).map(({ name }) => name)).toEqual([
    'late',
    'later still',
  ])
})

test('people within a line are those of its worst scenario', () => {
  const zone = (line: string, estimate: number | null) => ({
    line,
    exposure: { people: estimate === null ? null : { estimate } },
  })
  const zones = [zone('shelter', 1200), zone('must-leave', 90), zone('must-leave', 320), zone('cordon', null)]
  expect(peopleWithin(zones, 'must-leave')).toEqual({ estimate: 320 })
  expect(peopleWithin(zones, 'cordon')).toBeNull()
})

test('what no law can answer is neither awaited nor out of reach', () => {
  const card = { hazard: 'cavity', title: { zh: '空洞', en: 'Cavity' }, text: { zh: '？', en: '?' } }
  expect(reachOf(null)).toBe('awaited')
  expect(reachOf({ zones: [], cards: [card] })).toBe('unmodelled')
  expect(reachOf({ zones: [], cards: [] })).toBe('modelled')
})
