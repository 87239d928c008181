import { expect, test } from 'vitest'
import { fitted } from './photo.ts'

test('a large photo is made to fit, its sides in proportion', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1920, height: 1440 })
  expect(fitted(3000, 4000)).toEqual({ width: 1440, height: 1920 })
})

test('a small photo is not blown up', () => expect(fitted(800, 600)).toEqual({ width: 800, height: 600 }))
