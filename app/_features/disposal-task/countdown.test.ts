import { expect, test } from 'vitest'
import { countdownOf } from './countdown.ts'

const deadlineAt = '2026-11-22T08:30:00.000Z'
const at = (clock: string) => Date.parse(`2026-11-22T${clock}.000Z`)

test('a running task counts down to its deadline and then up', () => {
  expect(countdownOf({ state: 'accepted', deadlineAt }, at('08:20:00'))).toEqual({ seconds: 600, late: false })
  expect(countdownOf({ state: 'assigned', deadlineAt }, at('08:31:05'))).toEqual({ seconds: -65, late: true })
})

test('a task that is over has no clock', () => {
  for (const state of ['completed', 'declined', 'cancelled'])
    expect(countdownOf({ state, deadlineAt }, at('09:00:00'))).toBeNull()
})
