import { expect, test } from 'vitest'
import { readPositions } from './positions.ts'

const AT = '2026-11-23T08:00:00Z'
const one = { resource: 7, at: AT, longitude: 121.9, latitude: 29.92, accuracyM: 5 }

test('a position is read from its record, whether its time is a text or a number', () => {
  const read = readPositions(JSON.stringify({ positions: [one, { ...one, at: Date.parse(AT), speedMs: 9 }] }))
  const fix = { resourceId: 7, at: new Date(AT), accuracyM: 5, headingDeg: null, speedMs: null }
  const place = { type: 'Point', coordinates: [121.9, 29.92] }
  expect(read).toEqual({
    source: 'vehicle',
    reports: [
      { ...fix, place },
      { ...fix, place, speedMs: 9 },
    ],
  })
})

test('a record that is none spoils no other', () => {
  const read = readPositions(
    JSON.stringify({ source: 'simulated', positions: [null, 'x', { ...one, resource: 'A1', accuracyM: '5' }, one] }),
  )
  if ('unreadable' in read) throw new Error(read.unreadable)
  expect(read.source).toBe('simulated')
  expect(read.reports.map(({ resourceId }) => resourceId)).toEqual([-1, -1, -1, 7])
  expect(read.reports[2]?.accuracyM).toBeNaN()
})

test.each([
  ['[', 400],
  ['[]', 400],
  ['{"positions": 3}', 400],
  ['{"positions": [], "source": "phone"}', 400],
  [JSON.stringify({ positions: Array.from({ length: 2001 }, () => 0) }), 413],
])('a body that is none is refused whole: %.30s', (body, status) => {
  expect(readPositions(body)).toMatchObject({ status })
})
