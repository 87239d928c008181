import { expect, test } from 'vitest'
import { readWire } from './wire.ts'

test('each line is a record, and a line that is no JSON stops nothing', () => {
  const body = '{"sensor":"a","at":1,"value":2}\n\nrubbish{\n{"sensor":"b","at":1,"value":NaN}\n'
  expect(readWire(body, 'application/x-ndjson')).toEqual({
    records: [{ sensor: 'a', at: 1, value: 2 }, undefined, { sensor: 'b', at: 1, value: 'NaN' }],
    batchId: null,
    exercise: false,
  })
})

test('samples and events of a JSON batch are numbered one after the other', () => {
  const body = JSON.stringify({ batchId: 7, samples: [{ sensor: 'a' }], events: [{ sensor: 'b' }], exercise: true })
  expect(readWire(body, 'application/json')).toEqual({
    records: [{ sensor: 'a' }, { sensor: 'b' }],
    batchId: '7',
    exercise: true,
  })
})

test('NaN inside a JSON batch spoils its own record only', () => {
  expect(
    readWire('{"samples":[{"sensor":"a","value":-Infinity},{"sensor":"NaN","value":1}]}', 'application/json'),
  ).toMatchObject({
    records: [
      { sensor: 'a', value: '-Infinity' },
      { sensor: 'NaN', value: 1 },
    ],
  })
})

test('one record alone and lines of no said type are read as they are', () => {
  expect(readWire('{"sensor":"a"}', '')).toMatchObject({ records: [{ sensor: 'a' }] })
  expect(readWire('{"sensor":"a"}\n{"sensor":"b"}', '')).toMatchObject({ records: [{ sensor: 'a' }, { sensor: 'b' }] })
})

test('a body that is no JSON where JSON was promised is refused whole', () => {
  expect(readWire('{"samples":[', 'application/json')).toMatchObject({ status: 400 })
  expect(readWire('"hello"', 'application/json')).toMatchObject({ status: 400 })
  expect(readWire('{"samples":7}', 'application/json')).toMatchObject({ status: 400 })
  expect(readWire('1\n'.repeat(50_001), 'application/x-ndjson')).toMatchObject({ status: 413 })
})
