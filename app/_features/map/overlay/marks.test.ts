import { expect, test } from 'vitest'
import { hasSomething, marksLayer, pathLayer } from './drawing.ts'
import { featuresOf } from './marks.ts'

const picture = { name: 'a', sidePx: 10, draw: () => undefined }

test('marks keep the order of their list, and lead to what they are a mark of', () => {
  const marks = [
    { position: [121.9, 29.9] as const, picture, scale: 1, selection: { record: 'alarm', id: '7' } },
    { position: [122, 30] as const, picture, scale: 0.5, selection: null },
  ]
  expect(featuresOf(marks).map(({ geometry, properties }) => [geometry.coordinates, properties])).toEqual([
    [[121.9, 29.9], { order: 0, picture: 'a', scale: 1, record: 'alarm', id: '7' }],
    [[122, 30], { order: 1, picture: 'a', scale: 0.5 }],
  ])
})

test('a list without rows is nothing to fetch the code of drawing for', () => {
  expect(hasSomething(pathLayer({ id: 'way', data: [] }))).toBe(false)
  expect(hasSomething(pathLayer({ id: 'way', data: [1] }))).toBe(true)
  expect(hasSomething(marksLayer({ id: 'alarm', data: [] }))).toBe(false)
})
