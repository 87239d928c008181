import { expect, test } from 'vitest'
import { addressOf, folderOf } from './model-address.ts'

const places = { folder: '/srv/models', origins: ['https://models.city.example'] }
const at = (uri: string) => ({ id: 7, format: '3d-tiles' as const, uri })

test('a tileset in the models’ folder is fetched from our own origin', () => {
  expect(addressOf(at('/srv/models/port/tile set.json'), places)).toBe('/files/models/7/tile%20set.json')
  expect(folderOf(at('/srv/models/port/tileset.json'), places)).toBe('/srv/models/port')
})

test.each([
  '/etc/passwd',
  '/srv/models/../secret/tileset.json',
  '/srv/modelsX/t.json',
  'port/tileset.json',
  '/srv/models',
])('%s lies outside of the models’ folder and has no address', (uri) => {
  expect(addressOf(at(uri), places)).toBeNull()
  expect(folderOf(at(uri), places)).toBeNull()
})

test('another origin is asked only where the settings name it', () => {
  const named = 'https://models.city.example/port/tileset.json'
  expect(addressOf(at(named), places)).toBe(named)
  for (const uri of ['https://elsewhere.example/t.json', 'http://models.city.example/t.json', 'javascript:alert(1)'])
    expect(addressOf(at(uri), places)).toBeNull()
})

test('CityGML has no address: no browser draws it', () => {
  expect(addressOf({ ...at('/srv/models/city.gml'), format: 'citygml' }, places)).toBeNull()
})
