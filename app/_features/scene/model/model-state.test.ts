import { expect, test } from 'vitest'
import { modelState } from './model-state.ts'

const tiles = { id: '1', format: '3d-tiles', url: '/files/models/1/tileset.json' }
const none = new Set<string>()

test('a tileset is what its opening says', () => {
  expect(modelState(tiles, new Map(), none)).toBe('opening')
  expect(modelState(tiles, new Map([['1', 'unreachable']]), none)).toBe('unreachable')
  expect(modelState(tiles, new Map([['2', 'unreachable']]), none)).toBe('opening')
})

test('what is switched off is hidden, whatever was heard of it', () => {
  expect(modelState(tiles, new Map([['1', 'drawn']]), new Set(['1']))).toBe('hidden')
})

test('what nobody draws says why', () => {
  expect(modelState({ ...tiles, url: null }, new Map(), none)).toBe('not-allowed')
  expect(modelState({ ...tiles, url: null, format: 'citygml' }, new Map(), none)).toBe('no-picture')
})
