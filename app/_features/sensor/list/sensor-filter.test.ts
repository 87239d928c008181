import { expect, test } from 'vitest'
import { filterOf, NO_WISH } from './sensor-filter.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const VIEW = { west: 121, south: 29, east: 122, north: 30 }

test('who wishes nothing asks for everything', () => {
  expect(Object.values(filterOf(NO_WISH, VIEW, NOW)).every((value) => value === null)).toBe(true)
})

test('a state is of the wire or of the device, never both', () => {
  expect(filterOf({ ...NO_WISH, state: 'offline' }, null, NOW)).toMatchObject({ online: false, state: null })
  expect(filterOf({ ...NO_WISH, state: 'maintenance' }, null, NOW)).toMatchObject({
    online: null,
    state: 'maintenance',
  })
})

test('a time is either heard within or silent for', () => {
  const at = '2026-11-22T07:50:00.000Z'
  expect(filterOf({ ...NO_WISH, heard: '600' }, null, NOW)).toMatchObject({ heardSince: at, silentSince: null })
  expect(filterOf({ ...NO_WISH, heard: '-600' }, null, NOW)).toMatchObject({ heardSince: null, silentSince: at })
})

test('a value without a metric has no unit and is not asked for', () => {
  expect(filterOf({ ...NO_WISH, above: '0.5' }, null, NOW).valueAbove).toBeNull()
  const wish = { ...NO_WISH, metric: 'methane', above: '0', below: 'x' }
  expect(filterOf(wish, null, NOW)).toMatchObject({ valueAbove: 0, valueBelow: null })
})

test('the view counts only when it is wished', () => {
  expect(filterOf({ ...NO_WISH, inView: true }, VIEW, NOW).bounds).toEqual(VIEW)
  expect(filterOf(NO_WISH, VIEW, NOW).bounds).toBeNull()
})
