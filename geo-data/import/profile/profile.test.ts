import { expect, it } from 'vitest'
import { overSaved, savedReadingFrom } from './profile.ts'

it('what is said now is stronger than what was saved, and one way of placing replaces every other', () => {
  const saved = savedReadingFrom({ crs: 'EPSG:4549', dates: 'dmy', columns: { 备注: 'name' }, roles: { 三通: 'node' } })
  const said = savedReadingFrom({ place: { at: [121.9, 29.92] }, columns: { 线号: 'code' } })
  expect(overSaved(saved, said)).toEqual({
    place: { at: [121.9, 29.92], rotationDeg: 0, origin: [0, 0] },
    dates: 'dmy',
    columns: { 备注: 'name', 线号: 'code' },
    roles: { 三通: 'node' },
  })
  expect(overSaved(saved, savedReadingFrom({}))).toEqual(saved)
})

it.each([{ colour: 'red' }, { place: { at: [121.9] } }, { dates: 'ymd' }, { transform: { method: 'magic' } }, 7, null])(
  'a reading like %j is refused in words',
  (reading) => {
    expect(() => savedReadingFrom(reading)).toThrow(/cannot be read so/)
  },
)
