import { expect, test } from 'vitest'
import { toldToClient } from './errors.ts'

const told = (message: string, code: string) => {
  const faults: unknown[] = []
  const { extensions } = toldToClient({ message: '' }, Object.assign(new Error(message), { code }), (fault) =>
    faults.push(fault),
  )
  return { code: extensions?.code, faults: faults.length }
}

test('an id that no column can hold is the asker’s mistake, and no fault of ours is logged', () => {
  expect(told('value "999999999999999" is out of range for type integer', '22003')).toEqual({
    code: 'BAD_USER_INPUT',
    faults: 0,
  })
})

test('what overflows while the record reckons is our fault: masked, and logged', () => {
  const ours = { code: 'INTERNAL_SERVER_ERROR', faults: 1 }
  expect(told('value out of range: overflow', '22003')).toEqual(ours)
  expect(told('value "9" is out of range for type integer', 'XX000')).toEqual(ours)
})
