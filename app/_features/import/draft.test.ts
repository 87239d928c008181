import { expect, test } from 'vitest'
import { EMPTY_DRAFT, inputOf } from './draft.ts'

const FILES = [{ name: 'book.xlsx', upload: '7' }]

test('without a file, or without saying what it becomes, nothing is asked', () => {
  expect(inputOf({ ...EMPTY_DRAFT, target: 'gas' })).toBeNull()
  expect(inputOf({ ...EMPTY_DRAFT, files: FILES })).toBeNull()
})

test('what is not said is left to the file', () => {
  expect(inputOf({ ...EMPTY_DRAFT, files: FILES, target: 'gas' })).toEqual({
    uploads: ['7'],
    target: 'gas',
    reading: { columns: {} },
    region: null,
    department: null,
  })
})

test('a place of its own is a longitude, a latitude and perhaps a turn', () => {
  const place = (at: string) => inputOf({ ...EMPTY_DRAFT, files: FILES, target: 'gas', at })?.reading.place
  expect(place('121.9, 29.92')).toEqual({ at: [121.9, 29.92] })
  expect(place('121.9,29.92,15')).toEqual({ at: [121.9, 29.92], rotationDeg: 15 })
  expect(place(' ')).toBeUndefined()
})
