import { expect, test } from 'vitest'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import { BLIND, OVERVIEW, SCENES, sceneById, sceneByKey } from './scenes.ts'

test('every sector of the registry has its scene, and exactly one', () => {
  const shown = SCENES.flatMap(({ sectors }) => sectors ?? [])
  expect(shown.toSorted()).toEqual(SECTORS.map(({ id }) => id).toSorted())
})

test('an address names a scene or a sector alone, and what it names is one of them', () => {
  expect(sceneById('heat-tunnel')?.sectors).toEqual(['heating', 'tunnel'])
  expect(sceneById('rail')?.sectors).toEqual(['rail'])
  expect(sceneById('nonsense')).toBeUndefined()
  expect(new Set(SCENES.map(({ id }) => id)).size).toBe(SCENES.length)
})

test('digits call a scene by its place, arrows the one beside, Escape lets the wall turn again', () => {
  expect(sceneByKey('1', BLIND)).toBe(OVERVIEW)
  expect(sceneByKey('2', OVERVIEW)?.id).toBe('gas')
  expect(sceneByKey('0', OVERVIEW)).toBe(BLIND)
  expect(sceneByKey('ArrowRight', OVERVIEW)?.id).toBe('gas')
  expect(sceneByKey('ArrowLeft', OVERVIEW)).toBe(SCENES.at(-1))
  expect(sceneByKey('Escape', BLIND)).toBeNull()
  expect(sceneByKey('a', BLIND)).toBeUndefined()
})
