import { expect, test } from 'vitest'
import { isOverdue, mayBecome } from './disposal-task.ts'

test('a task may be declined until somebody has arrived, and what is over stays over', () => {
  expect(mayBecome('accepted', 'declined')).toBe(true)
  expect(mayBecome('arrived', 'declined')).toBe(false)
  expect(mayBecome('completed', 'accepted')).toBe(false)
  expect(mayBecome('assigned', 'completed')).toBe(false)
})

test('only an open task is overdue, and only past its deadline', () => {
  const deadlineAt = new Date(1000)
  expect(isOverdue({ state: 'accepted', deadlineAt }, new Date(1001))).toBe(true)
  expect(isOverdue({ state: 'accepted', deadlineAt }, new Date(1000))).toBe(false)
  expect(isOverdue({ state: 'completed', deadlineAt }, new Date(1001))).toBe(false)
})
