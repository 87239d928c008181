import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeEnd, framesIn, greeting, query, readAnswer, readOpening } from './protocol.ts'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const READY_IDLE = message('Z', Buffer.from('I'))
const READY_IN_TRANSACTION = message('Z', Buffer.from('T'))
const READY_IN_FAILED_TRANSACTION = message('Z', Buffer.from('E'))

const aMessage = fc
  .tuple(fc.constantFrom('Q', 'P', 'B', 'D', 'E', 'S'), fc.uint8Array({ maxLength: 40 }))
  .map(([type, body]) => message(type, Buffer.from(body)))

test('whole messages are found wherever the bytes were torn', () => {
  fc.assert(
    fc.property(fc.array(aMessage), fc.nat(), (messages, cut) => {
      const bytes = Buffer.concat(messages)
      const seen = bytes.subarray(0, cut % (bytes.length + 1))
      const frames = framesIn(seen)
      const found = frames.map(({ start, end }) => seen.subarray(start, end))
      expect(found).toEqual(messages.slice(0, frames.length))
      const next = messages[frames.length]
      if (next) expect(seen.length).toBeLessThan((frames.at(-1)?.end ?? 0) + next.length)
    }),
  )
})

test('only “ready, idle” gives the session back', () => {
  const row = message('D', Buffer.from('Z....I'))
  expect(readAnswer(Buffer.concat([row, READY_IDLE])).state).toBe('idle')
  expect(readAnswer(READY_IN_TRANSACTION).state).toBe('held')
  expect(readAnswer(READY_IN_FAILED_TRANSACTION).state).toBe('held')
  expect(readAnswer(row).state).toBe('held')
})

test('notifications are taken out whole', () => {
  const notification = message('A', Buffer.from('\0\0\0\x01channel\0payload\0'))
  const { notifications } = readAnswer(Buffer.concat([READY_IN_TRANSACTION, notification, READY_IDLE]))
  expect(notifications).toEqual([notification])
})

test('a first packet is known by its code, and waited for while incomplete', () => {
  const ssl = Buffer.alloc(8)
  ssl.writeInt32BE(8, 0)
  ssl.writeInt32BE(80877103, 4)
  expect(readOpening(ssl)).toEqual({ kind: 'encryption', length: 8 })
  const startup = Buffer.concat([Buffer.from([0, 0, 0, 20, 0, 3, 0, 0]), Buffer.alloc(12)])
  expect(readOpening(startup)).toEqual({ kind: 'startup', length: 20 })
  expect(readOpening(startup.subarray(0, 19))).toBeUndefined()
})

test('the greeting ends with “ready, idle”', () => {
  expect(readAnswer(greeting(1)).state).toBe('idle')
  expect(framesIn(greeting(1))[0]?.type).toBe('R')
})

test('a simple query is its text with a closing zero', () => {
  expect(query('rollback')).toEqual(message('Q', Buffer.from('rollback\0')))
})

test('an answer is cut before its end, where an error may stand', () => {
  const begun = Buffer.concat([
    message('1', Buffer.alloc(0)),
    message('2', Buffer.alloc(0)),
    message('T', Buffer.from('fields')),
  ])
  const done = message('C', Buffer.from('SELECT 0\0'))
  expect(beforeEnd(Buffer.concat([begun, message('s', Buffer.alloc(0)), READY_IN_TRANSACTION]))).toEqual(begun)
  expect(beforeEnd(Buffer.concat([begun, done, READY_IDLE]))).toEqual(begun)
  expect(beforeEnd(Buffer.concat([begun, READY_IDLE]))).toEqual(begun)
  expect(beforeEnd(READY_IDLE)).toEqual(Buffer.alloc(0))
  expect(beforeEnd(Buffer.concat([begun, message('E', Buffer.from('no')), READY_IDLE]))).toBeUndefined()
})
