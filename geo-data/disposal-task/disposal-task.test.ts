import { expect, test } from 'vitest'
import { mediaTypeOf } from '../attachment/attachment.ts'
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

test('a photo is what its bytes say, whatever it is called', () => {
  expect(mediaTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(mediaTypeOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('image/webp')
  expect(mediaTypeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeUndefined()
})
